#pragma once
#include <optional>
#include <string>
#include <vector>

#include <martlet/schema/schema.hpp>

namespace measured {

enum class Currency { eur, usd, gbp };

struct Item {
  std::string sku;
  int quantity = 0;
  double price = 0;
  bool gift = false;
};

/// The document that every alternative of `./dev bench` receives.
struct Order {
  std::string id;
  std::string customer;
  std::string email;
  Currency currency{};
  std::optional<std::string> note;
  std::vector<Item> items;
};

struct Receipt {
  std::string id;
  double total = 0;  ///< sum of quantity x price
};

Receipt receipt_of(const Order& order);

martlet::Schema describe(martlet::Type<Currency>);
martlet::Schema describe(martlet::Type<Item>);
martlet::Schema describe(martlet::Type<Order>);
martlet::Schema describe(martlet::Type<Receipt>);

}  // namespace measured
