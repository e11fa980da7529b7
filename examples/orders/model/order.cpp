#include "order.hpp"

#include <set>
#include <string_view>

#include <martlet/schema/schema.hpp>

namespace orders {

using martlet::field;
using martlet::object;

namespace {

constexpr std::size_t note_max = 280;

martlet::RuleResult names_each_sku_once(const std::vector<Item>& items) {
  std::set<std::string_view> known;
  for (const Item& item : items) {
    if (!known.insert(item.sku).second) return "must not name the sku " + item.sku + " twice";
  }
  return std::nullopt;
}

}  // namespace

std::int64_t total_of(const std::vector<Item>& items) {
  std::int64_t total = 0;
  for (const Item& item : items) total += item.quantity * item.unit_price;
  return total;
}

martlet::Schema describe(martlet::Type<NewOrder>) {
  return object<NewOrder>("NewOrder", field<&NewOrder::customer>("customer").max(32).example(R"("cus_1")"),
                          field<&NewOrder::items>("items").min(1).max(items_max).rule(names_each_sku_once).note("each sku once"),
                          field<&NewOrder::note>("note").max(note_max));
}

martlet::Schema describe(martlet::Type<Order>) {
  return object<Order>("Order", field<&Order::id>("id").example(R"("ord_1")"), field<&Order::customer>("customer"),
                       field<&Order::status>("status"), field<&Order::note>("note"), field<&Order::items>("items"),
                       field<&Order::total>("total").note("in cents"), field<&Order::version>("version"));
}

martlet::Schema describe(martlet::Type<OrderChange>) {
  return object<OrderChange>("OrderChange", field<&OrderChange::status>("status"), field<&OrderChange::note>("note").max(note_max))
      .or_("status", "note");
}

martlet::Schema describe(martlet::Type<OrderQuery>) {
  return object<OrderQuery>("OrderQuery", field<&OrderQuery::customer>("customer").max(32),
                            field<&OrderQuery::status>("status").unique().fallback(std::vector<OrderStatus>()),
                            field<&OrderQuery::limit>("limit").min(1).max(page_size_max),
                            field<&OrderQuery::offset>("offset").min(0).fallback(0));
}

martlet::Schema describe(martlet::Type<OrderPage>) {
  return object<OrderPage>("OrderPage", field<&OrderPage::orders>("orders"), field<&OrderPage::total>("total"));
}

martlet::Schema describe(martlet::Type<ImportReport>) {
  return object<ImportReport>("ImportReport", field<&ImportReport::orders>("orders"), field<&ImportReport::items>("items"));
}

}  // namespace orders
