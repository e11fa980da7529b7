#pragma once
#include <string>
#include <utility>

#include <gtest/gtest.h>

#include <martlet/testing/testing.hpp>

#include "database_settings.hpp"
#include "limits.hpp"
#include "model/customer.hpp"
#include "model/order.hpp"
#include "plugins.hpp"
#include "settings.hpp"

namespace orders {

/// The whole service on its own database, with its clients.
class ServiceFixture : public testing::Test {
 protected:
  ServiceFixture() = default;
  explicit ServiceFixture(const Limits& limits) { anybody.with_remote(limits); }

  /// Creates a customer with an open order of two items: cus_1 and ord_1 on the first call.
  void place_order() {
    ASSERT_EQ(clerk.post("/customers", ada).status, 201);
    ASSERT_EQ(clerk.post("/orders", tea_for_ada).status, 201);
  }

  martlet::TestServer anybody{app, settings_with_new_database()};
  martlet::TestClient clerk = anybody.with_bearer("demo-token");
  martlet::TestClient admin = anybody.with_bearer("demo-admin");

  const NewCustomer ada{.name = "Ada", .email = "ada@example.com"};
  const NewCustomer bob{.name = "Bob", .email = "bob@example.com"};
  const NewOrder tea_for_ada{.customer = "cus_1", .items = {{"tea", 2, 450}, {"cup", 1, 1200}}};
  /// `tea_for_ada` as the first order, in a response.
  const std::string first_order =
      R"({"id":"ord_1","customer":"cus_1","status":"open","items":[{"sku":"tea","quantity":2,"unit_price":450},)"
      R"({"sku":"cup","quantity":1,"unit_price":1200}],"total":2100,"version":1})";
};

/// One item that costs one cent.
inline NewOrder small_order(std::string customer) { return {.customer = std::move(customer), .items = {{"a", 1, 1}}}; }

}  // namespace orders
