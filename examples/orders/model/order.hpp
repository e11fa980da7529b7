#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <martlet/schema/nullable.hpp>
#include <martlet/schema/type.hpp>

#include "item.hpp"
#include "order_status.hpp"
#include "page.hpp"

namespace orders {

struct NewOrder {
  std::string customer;  ///< a customer's id
  std::vector<Item> items;
  std::optional<std::string> note{};
};

struct Order {
  std::string id;  ///< "ord_1"
  std::string customer;
  OrderStatus status = OrderStatus::open;
  std::optional<std::string> note{};
  std::vector<Item> items;   ///< in the order in which they were added; never empty
  std::int64_t total = 0;    ///< in cents
  std::int64_t version = 1;  ///< incremented by every change
};

/// Absent members stay unchanged; a note that is null is removed.
struct OrderChange {
  std::optional<OrderStatus> status;
  std::optional<martlet::Nullable<std::string>> note;
};

struct OrderQuery : PageQuery {
  std::optional<std::string> customer;
  std::vector<OrderStatus> status;  ///< any of these: `?status=open&status=paid`; empty: all
};

struct OrderPage {
  std::vector<Order> orders;
  std::int64_t total = 0;  ///< on all pages
};

/// The result of an import, which creates all orders or none.
struct ImportReport {
  std::int64_t orders = 0;
  std::int64_t items = 0;
};

std::int64_t total_of(const std::vector<Item>& items);

martlet::Schema describe(martlet::Type<NewOrder>);
martlet::Schema describe(martlet::Type<Order>);
martlet::Schema describe(martlet::Type<OrderChange>);
martlet::Schema describe(martlet::Type<OrderQuery>);
martlet::Schema describe(martlet::Type<OrderPage>);
martlet::Schema describe(martlet::Type<ImportReport>);

}  // namespace orders
