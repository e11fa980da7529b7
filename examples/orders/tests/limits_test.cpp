#include <unistd.h>

#include <filesystem>
#include <fstream>

#include <martlet/async/local_loop.hpp>

#include "plugins.hpp"
#include "service.hpp"

namespace orders {
namespace {

class LimitsOfOrders : public Service {
 protected:
  LimitsOfOrders() : Service(R"({"orders_per_customer":2,"page_size":1})") {}
};

TEST_F(LimitsOfOrders, end_what_a_customer_may_order) {
  place_order();
  EXPECT_EQ(post("/orders", tea_for_ada).status, 201);
  const auto third = post("/orders", tea_for_ada);
  EXPECT_EQ(third.status, 409);
  EXPECT_EQ(third.json().text("message"), "The customer cus_1 has 2 orders, which is the limit");
  EXPECT_EQ(get("/orders").json().find("total")->number(), 2);
}

TEST_F(LimitsOfOrders, count_the_orders_that_are_there) {
  place_order();
  post("/orders", tea_for_ada);
  del("/orders/ord_1", {as_admin});
  EXPECT_EQ(post("/orders", tea_for_ada).status, 201);
}

TEST_F(LimitsOfOrders, hold_for_each_customer) {
  place_order();
  post("/orders", tea_for_ada);
  post("/customers", R"({"name":"Bob","email":"bob@example.com"})");
  EXPECT_EQ(post("/orders", R"({"customer":"cus_2","items":[{"sku":"a","quantity":1,"unit_price":1}]})").status, 201);
}

TEST_F(LimitsOfOrders, leave_a_repeated_creation_alone) {
  place_order();
  EXPECT_EQ(post("/orders", tea_for_ada, {{"idempotency-key", "k1"}}).status, 201);
  EXPECT_EQ(post("/orders", tea_for_ada, {{"idempotency-key", "k1"}}).status, 200);
}

TEST_F(LimitsOfOrders, hold_for_imports_as_a_whole) {
  place_order();
  const auto answer = post("/orders/import", '[' + tea_for_ada + ',' + tea_for_ada + ']', {as_admin});
  EXPECT_EQ(answer.status, 409);
  EXPECT_EQ(answer.json().text("message"), "[1]: The customer cus_1 has 2 orders, which is the limit");
  EXPECT_EQ(get("/orders").json().find("total")->number(), 1);
}

TEST_F(LimitsOfOrders, cut_pages) {
  place_order();
  post("/orders", tea_for_ada);
  EXPECT_EQ(get("/orders").json().find("orders")->array()->size(), 1u);
  EXPECT_EQ(get("/orders?limit=100").json().find("orders")->array()->size(), 1u);
  EXPECT_EQ(get("/customers?limit=100").json().find("customers")->array()->size(), 1u);
}

std::string initialization_error(const Settings& settings) {
  martlet::Server server(quiet());
  app(server, settings);
  martlet::LocalLoop loop;
  const auto ready = loop.run(server.initialize());
  return ready ? "" : to_text(ready.error());
}

TEST(RemoteLimits, that_can_not_be_fetched_are_an_initialization_error_that_names_the_parameter) {
  Settings settings;
  settings.database = ":memory:";
  settings.limits = "/orders-api/limits";
  settings.config = "/nowhere";
  const std::string error = initialization_error(settings);
  EXPECT_NE(error.find("parameter /orders-api/limits of the files below /nowhere"), std::string::npos) << error;
}

TEST(RemoteLimits, that_are_wrong_are_an_initialization_error_that_names_the_key) {
  const std::filesystem::path folder = std::filesystem::temp_directory_path() / ("orders_limits." + std::to_string(getpid()));
  std::filesystem::create_directory(folder);
  std::ofstream(folder / "limits.json") << R"({"orders_per_customer":0})";
  Settings settings;
  settings.database = ":memory:";
  settings.limits = "/limits";
  settings.config = folder;
  const std::string error = initialization_error(settings);
  std::filesystem::remove_all(folder);
  EXPECT_NE(error.find("/limits"), std::string::npos) << error;
  EXPECT_NE(error.find("\"orders_per_customer\" must be greater than or equal to 1"), std::string::npos) << error;
}

}  // namespace
}  // namespace orders
