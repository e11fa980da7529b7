#include "service_fixture.hpp"

namespace orders {
namespace {

class Items : public ServiceFixture {
 protected:
  Items() { place_order(); }
};

const Item cheese{"Käse 45 %", 1, 700};

TEST_F(Items, are_added_at_the_end) {
  const auto answer = clerk.post("/orders/ord_1/items", cheese);
  EXPECT_EQ(answer.status, 201);
  EXPECT_EQ(answer.payload,
            R"({"id":"ord_1","customer":"cus_1","status":"open","items":[{"sku":"tea","quantity":2,"unit_price":450},)"
            R"({"sku":"cup","quantity":1,"unit_price":1200},{"sku":"Käse 45 %","quantity":1,"unit_price":700}],"total":2800,"version":2})");
  EXPECT_EQ(answer.header("etag"), R"("v2")");
}

TEST_F(Items, have_unique_skus_within_an_order) {
  EXPECT_EQ(clerk.post("/orders/ord_1/items", Item{"tea", 1, 1}).message(), "The order ord_1 has the item tea");
  EXPECT_EQ(clerk.get("/orders/ord_1").header("etag"), R"("v1")");
}

TEST_F(Items, are_removed_by_skus_in_any_script) {
  clerk.post("/orders/ord_1/items", cheese);
  const auto answer = clerk.del("/orders/ord_1/items/K%C3%A4se%2045%20%25");
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.as<Order>().items.size(), 2u);
}

TEST_F(Items, are_404_if_the_order_has_no_item_with_this_sku) {
  EXPECT_EQ(clerk.del("/orders/ord_1/items/%E7%8C%AB").message(), "The order ord_1 has no item 猫");
  EXPECT_EQ(clerk.del("/orders/ord_2/items/tea").message(), "No order ord_2");
}

TEST_F(Items, cannot_all_be_removed_from_an_order) {
  EXPECT_EQ(clerk.del("/orders/ord_1/items/tea").status, 200);
  EXPECT_EQ(clerk.del("/orders/ord_1/items/cup").status, 409);
  EXPECT_EQ(clerk.get("/orders/ord_1").as<Order>().items.size(), 1u);
}

TEST_F(Items, do_not_change_after_the_order_is_paid) {
  clerk.patch("/orders/ord_1", R"({"status":"paid"})");
  EXPECT_EQ(clerk.post("/orders/ord_1/items", cheese).message(), "Only an open order may change its items; ord_1 is paid");
  EXPECT_EQ(clerk.del("/orders/ord_1/items/tea").status, 409);
}

TEST_F(Items, number_at_most_a_hundred_per_order) {
  for (int i = 2; i < 100; ++i) clerk.post("/orders/ord_1/items", Item{"s" + std::to_string(i), 1, 1});
  EXPECT_EQ(clerk.post("/orders/ord_1/items", cheese).message(), "An order has at most 100 items");
}

TEST_F(Items, change_only_if_the_client_has_seen_the_current_version) {
  EXPECT_EQ(clerk.post("/orders/ord_1/items", cheese, {{"if-match", R"("v7")"}}).status, 412);
  EXPECT_EQ(clerk.del("/orders/ord_1/items/tea", {{"if-match", R"("v1")"}}).status, 200);
}

}  // namespace
}  // namespace orders
