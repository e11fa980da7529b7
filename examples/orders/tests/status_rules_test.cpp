#include "service_fixture.hpp"

namespace orders {
namespace {

class OrderStatusRules : public ServiceFixture {};

TEST_F(OrderStatusRules, list_the_possible_next_statuses) {
  EXPECT_EQ(anybody.get("/statuses").payload,
            R"({"statuses":[{"status":"open","next":["paid","cancelled"]},{"status":"paid","next":["shipped","cancelled"]},)"
            R"({"status":"shipped","next":[]},{"status":"cancelled","next":[]}]})");
}

TEST_F(OrderStatusRules, can_be_cached) {
  const auto answer = anybody.get("/statuses");
  EXPECT_EQ(answer.header("cache-control"), "max-age=3600, must-revalidate, public");
  EXPECT_EQ(anybody.get("/statuses", {{"if-none-match", std::string(answer.header("etag"))}}).status, 304);
}

TEST_F(OrderStatusRules, can_be_read_from_other_origins) {
  EXPECT_EQ(anybody.get("/statuses", {{"origin", "https://shop.example"}}).header("access-control-allow-origin"), "https://shop.example");
  EXPECT_EQ(clerk.get("/orders", {{"origin", "https://shop.example"}}).header("access-control-allow-origin"), "");
}

}  // namespace
}  // namespace orders
