#include "limits.hpp"

#include <martlet/schema/schema.hpp>

namespace orders {

using martlet::field;
using martlet::object;

martlet::Schema describe(martlet::Type<Limits>) {
  const Limits defaults;
  return object<Limits>("Limits", field<&Limits::orders_per_customer>("orders_per_customer").min(1).fallback(defaults.orders_per_customer),
                        field<&Limits::page_size>("page_size").min(1).max(page_size_max).fallback(defaults.page_size));
}

}  // namespace orders
