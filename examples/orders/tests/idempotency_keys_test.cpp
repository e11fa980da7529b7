#include <thread>
#include <vector>

#include "service_fixture.hpp"

namespace orders {
namespace {

class IdempotencyKeys : public ServiceFixture {};

TEST_F(IdempotencyKeys, create_an_order_only_once) {
  clerk.post("/customers", ada);
  EXPECT_EQ(clerk.post("/orders", tea_for_ada, {{"idempotency-key", "k1"}}).status, 201);
  const auto again = clerk.post("/orders", " " + martlet::to_json(tea_for_ada), {{"idempotency-key", "k1"}});
  EXPECT_EQ(again.status, 200);
  EXPECT_EQ(again.header("location"), "/orders/ord_1");
  EXPECT_EQ(again.payload, first_order);
  EXPECT_EQ(clerk.get("/orders?limit=1").as<OrderPage>().total, 1);
}

TEST_F(IdempotencyKeys, lead_to_409_for_a_different_order) {
  clerk.post("/customers", ada);
  clerk.post("/orders", tea_for_ada, {{"idempotency-key", "k1"}});
  const auto other = clerk.post("/orders", NewOrder{"cus_1", {{"tea", 3, 450}}}, {{"idempotency-key", "k1"}});
  EXPECT_EQ(other.status, 409);
}

TEST_F(IdempotencyKeys, are_separate_for_each_client) {
  clerk.post("/customers", ada);
  clerk.post("/orders", tea_for_ada, {{"idempotency-key", "k1"}});
  EXPECT_EQ(admin.post("/orders", tea_for_ada, {{"idempotency-key", "k1"}}).header("location"), "/orders/ord_2");
}

TEST_F(IdempotencyKeys, do_not_restore_a_deleted_order) {
  clerk.post("/customers", ada);
  clerk.post("/orders", tea_for_ada, {{"idempotency-key", "k1"}});
  admin.del("/orders/ord_1");
  EXPECT_EQ(clerk.post("/orders", tea_for_ada, {{"idempotency-key", "k1"}}).status, 410);
}

TEST_F(IdempotencyKeys, are_not_kept_if_the_creation_fails) {
  EXPECT_EQ(clerk.post("/orders", tea_for_ada, {{"idempotency-key", "k1"}}).status, 422);
  clerk.post("/customers", ada);
  EXPECT_EQ(clerk.post("/orders", tea_for_ada, {{"idempotency-key", "k1"}}).status, 201);
}

TEST_F(IdempotencyKeys, must_not_be_too_long) {
  const auto answer = clerk.post("/orders", tea_for_ada, {{"idempotency-key", std::string(65, 'k')}});
  EXPECT_EQ(answer.json().find("validation")->text("source"), "headers");
}

TEST_F(IdempotencyKeys, create_an_order_only_once_for_concurrent_clients) {
  clerk.post("/customers", ada);
  const auto place_twenty = [&] {
    for (int i = 0; i < 20; ++i) clerk.post("/orders", tea_for_ada, {{"idempotency-key", std::to_string(i)}});
  };
  std::vector<std::thread> clients;
  for (int i = 0; i < 4; ++i) clients.emplace_back(place_twenty);
  for (std::thread& client : clients) client.join();
  EXPECT_EQ(clerk.get("/orders?limit=1").as<OrderPage>().total, 20);
}

}  // namespace
}  // namespace orders
