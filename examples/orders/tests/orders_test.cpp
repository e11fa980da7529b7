#include <thread>
#include <vector>

#include "service.hpp"

namespace orders {
namespace {

class Orders : public Service {};

const std::string first_order = R"({"id":"ord_1","customer":"cus_1","status":"open","items":[{"sku":"tea","quantity":2,"unit_price":450},)"
                                R"({"sku":"cup","quantity":1,"unit_price":1200}],"total":2100,"version":1})";

TEST_F(Orders, are_placed_and_found) {
  post("/customers", ada);
  const auto placed = post("/orders", tea_for_ada);
  EXPECT_EQ(placed.status, 201);
  EXPECT_EQ(placed.header("location"), "/orders/ord_1");
  EXPECT_EQ(placed.payload, first_order);
  EXPECT_EQ(get("/orders/ord_1").payload, first_order);
}

TEST_F(Orders, are_404_where_there_is_none) { EXPECT_EQ(get("/orders/ord_9").json().text("message"), "No order ord_9"); }

TEST_F(Orders, need_a_customer_who_exists) {
  const auto answer = post("/orders", tea_for_ada);
  EXPECT_EQ(answer.status, 422);
  EXPECT_EQ(answer.json().text("message"), "No customer cus_1");
  EXPECT_EQ(get("/orders").payload, R"({"orders":[],"total":0})");
}

TEST_F(Orders, need_items_each_named_once) {
  EXPECT_EQ(post("/orders", R"({"customer":"cus_1","items":[]})").json().text("message"), R"("items" must contain at least 1 items)");
  const auto twice =
      post("/orders", R"({"customer":"cus_1","items":[{"sku":"a","quantity":1,"unit_price":1},{"sku":"a","quantity":1,"unit_price":1}]})");
  EXPECT_EQ(twice.json().text("message"), R"("items" must not name the sku a twice)");
}

TEST_F(Orders, are_told_the_path_of_what_is_wrong) {
  const auto answer = post("/orders", R"({"customer":"cus_1","items":[{"sku":"a","quantity":0,"unit_price":1}]})");
  EXPECT_EQ(answer.json().text("message"), R"("items[0].quantity" must be greater than or equal to 1)");
  const auto broken = post("/orders", R"({"customer":)");
  EXPECT_EQ(broken.json().text("message"), "Invalid request payload JSON format");
}

TEST_F(Orders, are_placed_once_for_an_idempotency_key) {
  post("/customers", ada);
  EXPECT_EQ(post("/orders", tea_for_ada, {{"idempotency-key", "k1"}}).status, 201);
  const auto again = post("/orders", " " + tea_for_ada, {{"idempotency-key", "k1"}});
  EXPECT_EQ(again.status, 200);
  EXPECT_EQ(again.header("location"), "/orders/ord_1");
  EXPECT_EQ(again.payload, first_order);
  EXPECT_EQ(get("/orders?limit=1").json().find("total")->number(), 1);
}

TEST_F(Orders, conflict_with_another_order_under_their_idempotency_key) {
  post("/customers", ada);
  post("/orders", tea_for_ada, {{"idempotency-key", "k1"}});
  const auto other =
      post("/orders", R"({"customer":"cus_1","items":[{"sku":"tea","quantity":3,"unit_price":450}]})", {{"idempotency-key", "k1"}});
  EXPECT_EQ(other.status, 409);
}

TEST_F(Orders, have_idempotency_keys_of_each_client) {
  post("/customers", ada);
  post("/orders", tea_for_ada, {{"idempotency-key", "k1"}});
  EXPECT_EQ(post("/orders", tea_for_ada, {as_admin, {"idempotency-key", "k1"}}).header("location"), "/orders/ord_2");
}

TEST_F(Orders, stay_deleted_when_their_creation_is_repeated) {
  post("/customers", ada);
  post("/orders", tea_for_ada, {{"idempotency-key", "k1"}});
  del("/orders/ord_1", {as_admin});
  EXPECT_EQ(post("/orders", tea_for_ada, {{"idempotency-key", "k1"}}).status, 410);
}

TEST_F(Orders, keep_no_key_of_a_creation_that_failed) {
  EXPECT_EQ(post("/orders", tea_for_ada, {{"idempotency-key", "k1"}}).status, 422);
  post("/customers", ada);
  EXPECT_EQ(post("/orders", tea_for_ada, {{"idempotency-key", "k1"}}).status, 201);
}

TEST_F(Orders, refuse_an_idempotency_key_that_is_too_long) {
  const auto answer = post("/orders", tea_for_ada, {{"idempotency-key", std::string(65, 'k')}});
  EXPECT_EQ(answer.json().find("validation")->text("source"), "headers");
}

TEST_F(Orders, follow_their_rules_from_status_to_status) {
  place_order();
  EXPECT_EQ(patch("/orders/ord_1", R"({"status":"shipped"})").json().text("message"), "An order that is open can't become shipped");
  EXPECT_EQ(patch("/orders/ord_1", R"({"status":"paid"})").json().text("status"), "paid");
  EXPECT_EQ(patch("/orders/ord_1", R"({"status":"shipped"})").json().text("status"), "shipped");
  EXPECT_EQ(patch("/orders/ord_1", R"({"status":"cancelled"})").status, 409);
}

TEST_F(Orders, tell_which_statuses_there_are) {
  const auto answer = patch("/orders/ord_1", R"({"status":"lost"})");
  EXPECT_EQ(answer.json().text("message"), R"("status" must be one of [open, paid, shipped, cancelled])");
}

TEST_F(Orders, take_a_note_and_lose_it) {
  place_order();
  EXPECT_EQ(patch("/orders/ord_1", R"({"note":"Grüße"})").json().text("note"), "Grüße");
  EXPECT_EQ(get("/orders/ord_1").json().text("note"), "Grüße");
  EXPECT_EQ(patch("/orders/ord_1", R"({"note":null})").json().find("note"), nullptr);
}

TEST_F(Orders, need_something_to_change) {
  EXPECT_EQ(patch("/orders/ord_1", "{}").json().text("message"), R"("value" must contain at least one of [status, note])");
}

TEST_F(Orders, are_sent_only_when_they_changed) {
  place_order();
  EXPECT_EQ(get("/orders/ord_1").header("etag"), R"("v1")");
  EXPECT_EQ(get("/orders/ord_1", {{"if-none-match", R"("v1")"}}).status, 304);
  patch("/orders/ord_1", R"({"note":"x"})");
  EXPECT_EQ(get("/orders/ord_1", {{"if-none-match", R"("v1")"}}).status, 200);
}

TEST_F(Orders, are_changed_only_as_their_client_saw_them) {
  place_order();
  patch("/orders/ord_1", R"({"note":"x"})");
  EXPECT_EQ(patch("/orders/ord_1", R"({"note":"y"})", {{"if-match", R"("v1")"}}).status, 412);
  EXPECT_EQ(patch("/orders/ord_1", R"({"note":"y"})", {{"if-match", R"("v2-gzip")"}}).status, 200);
  EXPECT_EQ(patch("/orders/ord_1", R"({"note":"z"})", {{"if-match", "*"}}).status, 200);
  EXPECT_EQ(patch("/orders/ord_1", R"({"note":"z"})", {{"if-match", "nonsense"}}).status, 412);
  EXPECT_EQ(get("/orders/ord_1").json().text("note"), "z");
}

TEST_F(Orders, are_listed_by_customer_and_status) {
  place_order();
  post("/customers", R"({"name":"Bob","email":"bob@example.com"})");
  post("/orders", R"({"customer":"cus_2","items":[{"sku":"a","quantity":1,"unit_price":1}]})");
  patch("/orders/ord_1", R"({"status":"paid"})");
  const auto ids = [&](std::string url) {
    std::string all;
    const martlet::json::Value page = get(std::move(url)).json();
    for (const martlet::json::Value& order : *page.find("orders")->array()) all += std::string(order.text("id")) + ' ';
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

TEST_F(Orders, are_placed_by_many_at_once_and_each_key_once) {
  post("/customers", ada);
  const auto place_twenty = [&] {
    for (int i = 0; i < 20; ++i) post("/orders", tea_for_ada, {{"idempotency-key", std::to_string(i)}});
  };
  std::vector<std::thread> clients;
  for (int i = 0; i < 4; ++i) clients.emplace_back(place_twenty);
  for (std::thread& client : clients) client.join();
  EXPECT_EQ(get("/orders?limit=1").json().find("total")->number(), 20);
}

TEST_F(Orders, are_deleted_with_all_that_is_theirs) {
  place_order();
  put("/orders/ord_1/attachment", "x", {{"content-type", "image/png"}});
  const auto answer = del("/orders/ord_1", {as_admin});
  EXPECT_EQ(answer.status, 204);
  EXPECT_EQ(answer.payload, "");
  EXPECT_EQ(get("/orders/ord_1").status, 404);
  EXPECT_EQ(get("/orders/ord_1/attachment").status, 404);
  EXPECT_EQ(del("/orders/ord_1", {as_admin}).status, 404);
}

TEST_F(Orders, never_share_an_id_with_one_that_was_deleted) {
  place_order();
  del("/orders/ord_1", {as_admin});
  EXPECT_EQ(post("/orders", tea_for_ada).header("location"), "/orders/ord_2");
}

}  // namespace
}  // namespace orders
