#pragma once
#include <cstdint>

#include <martlet/schema/type.hpp>

#include "model/page.hpp"

namespace orders {

/// What may change without a deployment: the parameter that Settings::limits names, as `{"orders_per_customer":100,"page_size":50}`.
/// What it leaves out has the value below. Taken as `const martlet::Remote<Limits>&` by a constructor.
struct Limits {
  std::int64_t orders_per_customer = 100'000;  ///< 1 or more; one order more is a 409
  std::int64_t page_size = page_size_max;      ///< 1 to page_size_max; a longer page that is asked for is cut to this
};

martlet::Schema describe(martlet::Type<Limits>);

}  // namespace orders
