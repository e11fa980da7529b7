#include "service_fixture.hpp"

namespace orders {
namespace {

class Orders : public ServiceFixture {};

TEST_F(Orders, are_placed_and_found) {
  clerk.post("/customers", ada);
  const auto placed = clerk.post("/orders", tea_for_ada);
  EXPECT_EQ(placed.status, 201);
  EXPECT_EQ(placed.header("location"), "/orders/ord_1");
  EXPECT_EQ(placed.payload, first_order);
  EXPECT_EQ(clerk.get("/orders/ord_1").payload, first_order);
}

TEST_F(Orders, are_404_if_the_id_is_unknown) { EXPECT_EQ(clerk.get("/orders/ord_9").message(), "No order ord_9"); }

TEST_F(Orders, require_an_existing_customer) {
  const auto answer = clerk.post("/orders", tea_for_ada);
  EXPECT_EQ(answer.status, 422);
  EXPECT_EQ(answer.message(), "No customer cus_1");
  EXPECT_EQ(clerk.get("/orders").payload, R"({"orders":[],"total":0})");
}

TEST_F(Orders, require_items_with_unique_skus) {
  EXPECT_EQ(clerk.post("/orders", NewOrder{.customer = "cus_1", .items = {}}).message(), R"("items" must contain at least 1 items)");
  const auto twice = clerk.post("/orders", NewOrder{"cus_1", {{"a", 1, 1}, {"a", 1, 1}}});
  EXPECT_EQ(twice.message(), R"("items" must not name the sku a twice)");
}

TEST_F(Orders, are_rejected_with_the_path_of_the_invalid_value) {
  const auto answer = clerk.post("/orders", NewOrder{"cus_1", {{"a", 0, 1}}});
  EXPECT_EQ(answer.message(), R"("items[0].quantity" must be greater than or equal to 1)");
  const auto broken = clerk.post("/orders", R"({"customer":)");
  EXPECT_EQ(broken.message(), "Invalid request payload JSON format");
}

TEST_F(Orders, change_status_only_as_the_rules_allow) {
  place_order();
  EXPECT_EQ(clerk.patch("/orders/ord_1", R"({"status":"shipped"})").message(), "An order that is open can't become shipped");
  EXPECT_EQ(clerk.patch("/orders/ord_1", R"({"status":"paid"})").as<Order>().status, OrderStatus::paid);
  EXPECT_EQ(clerk.patch("/orders/ord_1", R"({"status":"shipped"})").as<Order>().status, OrderStatus::shipped);
  EXPECT_EQ(clerk.patch("/orders/ord_1", R"({"status":"cancelled"})").status, 409);
}

TEST_F(Orders, list_the_valid_statuses_if_a_status_is_unknown) {
  const auto answer = clerk.patch("/orders/ord_1", R"({"status":"lost"})");
  EXPECT_EQ(answer.message(), R"("status" must be one of [open, paid, shipped, cancelled])");
}

TEST_F(Orders, let_clients_set_and_remove_a_note) {
  place_order();
  EXPECT_EQ(clerk.patch("/orders/ord_1", R"({"note":"Grüße"})").as<Order>().note, "Grüße");
  EXPECT_EQ(clerk.get("/orders/ord_1").as<Order>().note, "Grüße");
  EXPECT_EQ(clerk.patch("/orders/ord_1", R"({"note":null})").as<Order>().note, std::nullopt);
}

TEST_F(Orders, reject_an_empty_change) {
  EXPECT_EQ(clerk.patch("/orders/ord_1", "{}").message(), R"("value" must contain at least one of [status, note])");
}

TEST_F(Orders, are_sent_only_if_they_have_changed) {
  place_order();
  EXPECT_EQ(clerk.get("/orders/ord_1").header("etag"), R"("v1")");
  EXPECT_EQ(clerk.get("/orders/ord_1", {{"if-none-match", R"("v1")"}}).status, 304);
  clerk.patch("/orders/ord_1", R"({"note":"x"})");
  EXPECT_EQ(clerk.get("/orders/ord_1", {{"if-none-match", R"("v1")"}}).status, 200);
}

TEST_F(Orders, change_only_if_the_client_has_seen_the_current_version) {
  place_order();
  clerk.patch("/orders/ord_1", R"({"note":"x"})");
  EXPECT_EQ(clerk.patch("/orders/ord_1", R"({"note":"y"})", {{"if-match", R"("v1")"}}).status, 412);
  EXPECT_EQ(clerk.patch("/orders/ord_1", R"({"note":"y"})", {{"if-match", R"("v2-gzip")"}}).status, 200);
  EXPECT_EQ(clerk.patch("/orders/ord_1", R"({"note":"z"})", {{"if-match", "*"}}).status, 200);
  EXPECT_EQ(clerk.patch("/orders/ord_1", R"({"note":"z"})", {{"if-match", "nonsense"}}).status, 412);
  EXPECT_EQ(clerk.get("/orders/ord_1").as<Order>().note, "z");
}

TEST_F(Orders, are_listed_by_customer_and_status) {
  place_order();
  clerk.post("/customers", bob);
  clerk.post("/orders", small_order("cus_2"));
  clerk.patch("/orders/ord_1", R"({"status":"paid"})");
  const auto ids = [&](std::string url) {
    std::string all;
    for (const Order& order : clerk.get(std::move(url)).as<OrderPage>().orders) all += order.id + ' ';
    return all;
  };
  EXPECT_EQ(ids("/orders"), "ord_1 ord_2 ");
  EXPECT_EQ(ids("/orders?customer=cus_2"), "ord_2 ");
  EXPECT_EQ(ids("/orders?customer=nobody"), "");
  EXPECT_EQ(ids("/orders?status=paid"), "ord_1 ");
  EXPECT_EQ(ids("/orders?status=open&status=paid"), "ord_1 ord_2 ");
  EXPECT_EQ(ids("/orders?status=open&customer=cus_1"), "");
  EXPECT_EQ(ids("/orders?limit=1&offset=1"), "ord_2 ");
}

TEST_F(Orders, are_deleted_with_their_attachments) {
  place_order();
  clerk.put("/orders/ord_1/attachment", "x", {{"content-type", "image/png"}});
  const auto answer = admin.del("/orders/ord_1");
  EXPECT_EQ(answer.status, 204);
  EXPECT_EQ(answer.payload, "");
  EXPECT_EQ(clerk.get("/orders/ord_1").status, 404);
  EXPECT_EQ(clerk.get("/orders/ord_1/attachment").status, 404);
  EXPECT_EQ(admin.del("/orders/ord_1").status, 404);
}

TEST_F(Orders, never_reuse_the_id_of_a_deleted_order) {
  place_order();
  admin.del("/orders/ord_1");
  EXPECT_EQ(clerk.post("/orders", tea_for_ada).header("location"), "/orders/ord_2");
}

}  // namespace
}  // namespace orders
