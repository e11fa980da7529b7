#pragma once
#include <martlet/schema/type.hpp>

namespace my_service {

/// The other service's response. Its other fields are ignored.
struct Rate {
  double rate = 0;  ///< the price of one unit of the currency
};

martlet::Schema describe(martlet::Type<Rate>);

}  // namespace my_service
