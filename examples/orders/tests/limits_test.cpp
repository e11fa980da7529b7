#include "service_fixture.hpp"

namespace orders {
namespace {

class OrderLimits : public ServiceFixture {
 protected:
  OrderLimits() : ServiceFixture(Limits{.orders_per_customer = 2, .page_size = 1}) {}
};

TEST_F(OrderLimits, restrict_the_number_of_orders_of_a_customer) {
  place_order();
  EXPECT_EQ(clerk.post("/orders", tea_for_ada).status, 201);
  const auto third = clerk.post("/orders", tea_for_ada);
  EXPECT_EQ(third.status, 409);
  EXPECT_EQ(third.message(), "The customer cus_1 has 2 orders, which is the limit");
  EXPECT_EQ(clerk.get("/orders").as<OrderPage>().total, 2);
}

TEST_F(OrderLimits, do_not_count_deleted_orders) {
  place_order();
  clerk.post("/orders", tea_for_ada);
  admin.del("/orders/ord_1");
  EXPECT_EQ(clerk.post("/orders", tea_for_ada).status, 201);
}

TEST_F(OrderLimits, apply_to_each_customer_separately) {
  place_order();
  clerk.post("/orders", tea_for_ada);
  clerk.post("/customers", bob);
  EXPECT_EQ(clerk.post("/orders", small_order("cus_2")).status, 201);
}

TEST_F(OrderLimits, do_not_apply_to_a_repeated_creation) {
  place_order();
  EXPECT_EQ(clerk.post("/orders", tea_for_ada, {{"idempotency-key", "k1"}}).status, 201);
  EXPECT_EQ(clerk.post("/orders", tea_for_ada, {{"idempotency-key", "k1"}}).status, 200);
}

TEST_F(OrderLimits, apply_to_imports_as_a_whole) {
  place_order();
  const auto answer = admin.post("/orders/import", std::vector{tea_for_ada, tea_for_ada});
  EXPECT_EQ(answer.status, 409);
  EXPECT_EQ(answer.message(), "[1]: The customer cus_1 has 2 orders, which is the limit");
  EXPECT_EQ(clerk.get("/orders").as<OrderPage>().total, 1);
}

TEST_F(OrderLimits, restrict_the_size_of_pages) {
  place_order();
  clerk.post("/orders", tea_for_ada);
  EXPECT_EQ(clerk.get("/orders").as<OrderPage>().orders.size(), 1u);
  EXPECT_EQ(clerk.get("/orders?limit=100").as<OrderPage>().orders.size(), 1u);
  EXPECT_EQ(clerk.get("/customers?limit=100").as<CustomerPage>().customers.size(), 1u);
}

TEST(RemoteLimits, are_read_from_the_parameter_that_the_settings_name) {
  const martlet::TemporaryFolder folder;
  folder.write("orders-api/limits.json", R"({"orders_per_customer":7,"page_size":1})");
  martlet::TestServer server(app, {.database = ":memory:", .limits = "/orders-api/limits", .config = folder.path()});
  const martlet::TestClient clerk = server.with_bearer("demo-token");
  for (const std::string name : {"a", "b"}) clerk.post("/customers", NewCustomer{name, name + "@example.com"});
  EXPECT_EQ(clerk.get("/customers?limit=100").as<CustomerPage>().customers.size(), 1u);
}

TEST(RemoteLimits, are_an_initialization_error_that_names_the_parameter_if_fetching_fails) {
  martlet::TestServer server(app, {.database = ":memory:", .limits = "/orders-api/limits", .config = "/nowhere"});
  EXPECT_NE(server.failure().find("parameter /orders-api/limits of the files below /nowhere"), std::string::npos) << server.failure();
}

TEST(RemoteLimits, are_an_initialization_error_that_names_the_key_if_a_value_is_wrong) {
  const martlet::TemporaryFolder folder;
  folder.write("limits.json", R"({"orders_per_customer":0})");
  martlet::TestServer server(app, {.database = ":memory:", .limits = "/limits", .config = folder.path()});
  EXPECT_NE(server.failure().find("/limits"), std::string::npos) << server.failure();
  EXPECT_NE(server.failure().find("\"orders_per_customer\" must be greater than or equal to 1"), std::string::npos) << server.failure();
}

}  // namespace
}  // namespace orders
