#include "service_fixture.hpp"

namespace orders {
namespace {

class StatusRulesOfOrders : public ServiceTest {};

TEST_F(StatusRulesOfOrders, say_what_may_follow) {
  EXPECT_EQ(anybody.get("/statuses").payload,
            R"({"statuses":[{"status":"open","next":["paid","cancelled"]},{"status":"paid","next":["shipped","cancelled"]},)"
            R"({"status":"shipped","next":[]},{"status":"cancelled","next":[]}]})");
}

TEST_F(StatusRulesOfOrders, may_be_kept_by_caches) {
  const auto answer = anybody.get("/statuses");
  EXPECT_EQ(answer.header("cache-control"), "max-age=3600, must-revalidate, public");
  EXPECT_EQ(anybody.get("/statuses", {{"if-none-match", std::string(answer.header("etag"))}}).status, 304);
}

TEST_F(StatusRulesOfOrders, may_be_read_by_other_sites) {
  EXPECT_EQ(anybody.get("/statuses", {{"origin", "https://shop.example"}}).header("access-control-allow-origin"), "https://shop.example");
  EXPECT_EQ(clerk.get("/orders", {{"origin", "https://shop.example"}}).header("access-control-allow-origin"), "");
}

}  // namespace
}  // namespace orders
