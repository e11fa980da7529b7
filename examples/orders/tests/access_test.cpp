#include "service.hpp"

namespace orders {
namespace {

class Access : public Service {};

TEST_F(Access, asks_for_a_token) {
  const auto answer = get("/orders", {as_nobody});
  EXPECT_EQ(answer.status, 401);
  EXPECT_EQ(answer.header("www-authenticate"), "Bearer");
}

TEST_F(Access, refuses_a_token_that_nobody_has) { EXPECT_EQ(get("/orders", {{"authorization", "Bearer demo-tokem"}}).status, 401); }

TEST_F(Access, lets_clerks_read_and_write) {
  EXPECT_EQ(get("/orders").status, 200);
  EXPECT_EQ(post("/customers", ada).status, 201);
}

TEST_F(Access, keeps_clerks_from_what_is_the_admins) {
  place_order();
  EXPECT_EQ(del("/orders/ord_1").status, 403);
  EXPECT_EQ(get("/orders/export").status, 403);
  EXPECT_EQ(post("/orders/import", "[]").status, 403);
}

TEST_F(Access, needs_no_token_for_health) {
  const auto answer = get("/health", {as_nobody});
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.payload, R"({"status":"ok"})");
}

TEST_F(Access, tells_an_unknown_path_before_it_asks_for_a_token) { EXPECT_EQ(get("/nowhere", {as_nobody}).status, 404); }

}  // namespace
}  // namespace orders
