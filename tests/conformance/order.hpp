#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <martlet/schema/schema.hpp>

namespace conformance {

struct Customer {
  std::string email;
  std::string name;
};
martlet::Schema describe(martlet::Type<Customer>);

struct LineItem {
  std::string sku;
  std::int64_t quantity = 1;
};
martlet::Schema describe(martlet::Type<LineItem>);

struct Delivery {
  std::string kind;
  std::optional<std::string> address;
};
martlet::Schema describe(martlet::Type<Delivery>);

struct NewOrder {
  Customer customer;
  std::vector<LineItem> items;
  std::string currency;
  std::optional<Delivery> delivery;
  std::optional<std::string> coupon;
  std::optional<std::string> note;
  bool gift = false;
  std::optional<std::string> reference;
  std::optional<std::map<std::string, std::string>> metadata;
  std::optional<std::variant<std::string, std::int64_t>> contact;  ///< an e-mail address or a number
  std::optional<std::string> gift_message;
  std::optional<std::string> gift_from;
};
martlet::Schema describe(martlet::Type<NewOrder>);

/// An order in a response.
struct Order : NewOrder {
  std::string id;
};
martlet::Schema describe(martlet::Type<Order>);

}  // namespace conformance
