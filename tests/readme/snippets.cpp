// The README's code that is in no file of the example. It must compile as printed.
#include <martlet/schema/schema.hpp>
#include <martlet/server/server.hpp>

namespace first_page {

using martlet::field;
using martlet::object;

struct Item {
  std::string sku;
};
struct Order {
  std::string id;
};
martlet::Schema describe(martlet::Type<Item>);
martlet::Schema describe(martlet::Type<Order>);
class OrderStore {};

#include "first_page.inc"

}  // namespace first_page
