#pragma once
#include <martlet/async/task.hpp>
#include <martlet/server/parameters.hpp>

#include "../model/rate.hpp"
#include "../services/rates.hpp"

namespace my_service {

/// GET /rates/{currency}. A coroutine: while the other service is asked, its thread does something else.
class GetRate {
 public:
  explicit GetRate(Rates& rates) : rates_(rates) {}
  martlet::Task<Rate> operator()(martlet::Param<"currency"> currency);

 private:
  Rates& rates_;
};

}  // namespace my_service
