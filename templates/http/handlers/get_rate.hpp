#pragma once
#include <martlet/async/task.hpp>
#include <martlet/server/parameters.hpp>

#include "../model/rate.hpp"
#include "../services/rates.hpp"

namespace my_service {

/// GET /rates/{currency}. A coroutine: while it waits for the other service, its thread does other work.
class GetRate {
 public:
  explicit GetRate(Rates& rates) : rates_(rates) {}
  martlet::Task<Rate> operator()(martlet::Param<"currency"> currency);

 private:
  Rates& rates_;
};

}  // namespace my_service
