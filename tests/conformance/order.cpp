#include "order.hpp"

namespace conformance {
namespace {

using namespace martlet;

// The fields of an order, for structs that derive from NewOrder. They follow the struct's own fields, `first`.
template <class T, class... First>
Schema order_object(std::string name, const First&... first) {
  return object<T>(std::move(name), first...,               //
                   field<&NewOrder::customer>("customer"),  //
                   field<&NewOrder::items>("items").min(1).max(3),
                   field<&NewOrder::currency>("currency").one_of("EUR", "USD").fallback("EUR"),  //
                   field<&NewOrder::delivery>("delivery"),                                       //
                   field<&NewOrder::coupon>("coupon").uppercase().length(8),
                   field<&NewOrder::note>("note").allow_empty().max(20),  //
                   field<&NewOrder::gift>("gift").fallback(false),        //
                   field<&NewOrder::reference>("reference").uuid(4), field<&NewOrder::metadata>("metadata").keys("^[a-z]{1,8}$").max(2),
                   field<&NewOrder::contact>("contact").alternatives(value<std::string>().email(), value<std::int64_t>().positive()),
                   field<&NewOrder::gift_message>("giftMessage"),  //
                   field<&NewOrder::gift_from>("giftFrom"))
      .and_("giftMessage", "giftFrom")
      .nand("coupon", "reference");
}

}  // namespace

Schema describe(Type<Customer>) {
  return object<Customer>("Customer", field<&Customer::email>("email").email(), field<&Customer::name>("name").trim().min(1).max(40));
}

Schema describe(Type<LineItem>) {
  return object<LineItem>("LineItem", field<&LineItem::sku>("sku").pattern("^[A-Z]{3}-\\d{4}$"),
                          field<&LineItem::quantity>("quantity").min(1).max(99).fallback(1));
}

Schema describe(Type<Delivery>) {
  return object<Delivery>("Delivery", field<&Delivery::kind>("kind").one_of("pickup", "courier"),
                          field<&Delivery::address>("address").min(5).only_when("kind", "courier"));
}

Schema describe(Type<NewOrder>) { return order_object<NewOrder>("NewOrder"); }
Schema describe(Type<Order>) { return order_object<Order>("Order", field<&Order::id>("id")); }

}  // namespace conformance
