#pragma once
#include <string>

#include <martlet/schema/type.hpp>

namespace shipping {

/// Settings from environment variables.
struct Settings {
  std::string rates{};  ///< SHIPPING_RATES: a file with Rates, included in the package: "rates.json"; unset: the default rates
};

martlet::Schema describe(martlet::Type<Settings>);

}  // namespace shipping
