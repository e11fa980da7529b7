#include "service_fixture.hpp"

namespace orders {
namespace {

class Access : public ServiceFixture {};

TEST_F(Access, requires_a_token) {
  const auto answer = anybody.get("/orders");
  EXPECT_EQ(answer.status, 401);
  EXPECT_EQ(answer.header("www-authenticate"), "Bearer");
}

TEST_F(Access, rejects_an_unknown_token) { EXPECT_EQ(anybody.with_bearer("demo-tokem").get("/orders").status, 401); }

TEST_F(Access, lets_clerks_read_and_write) {
  EXPECT_EQ(clerk.get("/orders").status, 200);
  EXPECT_EQ(clerk.post("/customers", ada).status, 201);
}

TEST_F(Access, forbids_clerks_what_only_admins_may_do) {
  place_order();
  EXPECT_EQ(clerk.del("/orders/ord_1").status, 403);
  EXPECT_EQ(clerk.get("/orders/export").status, 403);
  EXPECT_EQ(clerk.post("/orders/import", "[]").status, 403);
}

TEST_F(Access, rejects_the_documented_tokens_if_other_machines_can_reach_the_server) {
  const auto status_for = [](const Settings& settings, bool is_exposed, std::string token) {
    const martlet::TestServer server(app, settings, {.is_exposed = is_exposed});
    return server.with_bearer(std::move(token)).get("/customers").status;
  };
  Settings settings{.database = ":memory:"};
  EXPECT_EQ(status_for(settings, false, "demo-token"), 200);
  EXPECT_EQ(status_for(settings, true, "demo-token"), 401);
  EXPECT_EQ(status_for(settings, true, "demo-admin"), 401);
  settings.token = martlet::Secret("demo-admin");
  EXPECT_EQ(status_for(settings, true, "demo-admin"), 401);
  settings.token = martlet::Secret("a token of one's own");
  EXPECT_EQ(status_for(settings, true, "a token of one's own"), 200);
  EXPECT_EQ(status_for(settings, true, "demo-token"), 401);
}

TEST_F(Access, requires_no_token_for_health) {
  const auto answer = anybody.get("/health");
  EXPECT_EQ(answer.status, 200);
  EXPECT_EQ(answer.payload, R"({"status":"ok"})");
}

TEST_F(Access, returns_404_for_an_unknown_path_without_requiring_a_token) { EXPECT_EQ(anybody.get("/nowhere").status, 404); }

}  // namespace
}  // namespace orders
