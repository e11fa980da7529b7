#pragma once
#include <cstdint>

#include <martlet/schema/type.hpp>

#include "model/page.hpp"

namespace orders {

/// Limits that can be changed without a deployment: the parameter that Settings::limits names. `{"orders_per_customer":100,"page_size":50}`
/// Omitted members have the values below. A constructor takes a `const martlet::Remote<Limits>&`.
struct Limits {
  std::int64_t orders_per_customer = 100'000;  ///< 1 or more; beyond it: 409
  std::int64_t page_size = page_size_max;      ///< 1 to page_size_max; a request for more gets this many
};

martlet::Schema describe(martlet::Type<Limits>);

}  // namespace orders
