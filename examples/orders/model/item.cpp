#include "item.hpp"

#include <martlet/schema/schema.hpp>

namespace orders {

using martlet::field;
using martlet::object;

// These limits keep the total of the largest possible order well within 64 bits.
martlet::Schema describe(martlet::Type<Item>) {
  return object<Item>("Item", field<&Item::sku>("sku").max(64), field<&Item::quantity>("quantity").min(1).max(1'000),
                      field<&Item::unit_price>("unit_price").min(0).max(100'000'000).note("in cents"));
}

}  // namespace orders
