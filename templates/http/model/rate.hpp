#pragma once
#include <martlet/schema/type.hpp>

namespace my_service {

/// What the other service answers: its other fields are ignored.
struct Rate {
  double rate = 0;  ///< what one unit of the currency costs
};

martlet::Schema describe(martlet::Type<Rate>);

}  // namespace my_service
