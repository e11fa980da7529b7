#include "get_rate.hpp"

#include <string>

#include <martlet/server/boom.hpp>

namespace my_service {

martlet::Task<Rate> GetRate::operator()(martlet::Param<"currency"> currency) {
  const std::string asked = *currency;
  const martlet::Result<Rate> rate = co_await rates_.of(asked);
  if (!rate) throw martlet::bad_gateway("The rates can't be fetched");
  co_return *rate;
}

}  // namespace my_service
