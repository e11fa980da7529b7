#include "order.hpp"

namespace measured {

using martlet::field;
using martlet::object;

Receipt receipt_of(const Order& order) {
  Receipt receipt{order.id, 0};
  for (const Item& item : order.items) receipt.total += item.quantity * item.price;
  return receipt;
}

martlet::Schema describe(martlet::Type<Currency>) {
  return martlet::enumeration<Currency>("Currency", {{Currency::eur, "EUR"}, {Currency::usd, "USD"}, {Currency::gbp, "GBP"}});
}

martlet::Schema describe(martlet::Type<Item>) {
  return object<Item>("Item", field<&Item::sku>("sku").min(1).max(32), field<&Item::quantity>("quantity").min(1).max(1000),
                      field<&Item::price>("price").min(0), field<&Item::gift>("gift"));
}

martlet::Schema describe(martlet::Type<Order>) {
  return object<Order>("Order", field<&Order::id>("id").uuid(), field<&Order::customer>("customer").min(1).max(64),
                       field<&Order::email>("email").min(3).max(254).pattern(R"(^[^@\s]+@[^@\s]+$)"), field<&Order::currency>("currency"),
                       field<&Order::note>("note").max(280), field<&Order::items>("items").min(1).max(10'000));
}

martlet::Schema describe(martlet::Type<Receipt>) {
  return object<Receipt>("Receipt", field<&Receipt::id>("id"), field<&Receipt::total>("total"));
}

}  // namespace measured
