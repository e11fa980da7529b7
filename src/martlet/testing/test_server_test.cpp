#include <chrono>
#include <map>
#include <stdexcept>

#include <gtest/gtest.h>

#include <martlet/config/fixed_source.hpp>
#include <martlet/testing/testing.hpp>

namespace shop {

using martlet::field;

struct Item {
  std::string name;
  int count = 0;
  friend bool operator==(const Item&, const Item&) = default;
};
martlet::Schema describe(martlet::Type<Item>) {
  return martlet::object<Item>("Item", field<&Item::name>("name"), field<&Item::count>("count").min(1));
}

struct Limits {
  int count_max = 0;
};
martlet::Schema describe(martlet::Type<Limits>) { return martlet::object<Limits>("Limits", field<&Limits::count_max>("count_max")); }

class Store {
 public:
  virtual ~Store() = default;
  virtual std::string kind() const = 0;
};
class RealStore final : public Store {
 public:
  RealStore() { throw std::runtime_error("a test reached the real store"); }
  std::string kind() const override { return "real"; }
};
class FakeStore final : public Store {
 public:
  std::string kind() const override { return "fake " + std::to_string(++asked); }
  mutable int asked = 0;
};

struct Settings {
  std::string prefix;
  int port = 0;
};
martlet::Schema describe(martlet::Type<Settings>) {
  return martlet::object<Settings>("Settings", field<&Settings::prefix>("PREFIX").fallback("/default"),
                                   field<&Settings::port>("SHOP_PORT").min(1).fallback(1));
}

class StampItem {
 public:
  StampItem(const martlet::Clock& clock, martlet::Ids& ids) : clock_(clock), ids_(ids) {}
  std::string operator()(martlet::Body<Item> item) {
    std::string stamp = item->name + ' ' + martlet::to_iso8601(clock_.now());
    stamp += ' ' + ids_.uuid();
    stamp += ' ' + ids_.text(4);
    return stamp;
  }

 private:
  const martlet::Clock& clock_;
  martlet::Ids& ids_;
};

class TellLimit {
 public:
  explicit TellLimit(const martlet::Remote<Limits>& limits) : limits_(limits) {}
  Item operator()() { return {"limit", limits_->count_max}; }

 private:
  const martlet::Remote<Limits>& limits_;
};

// There is no network, so fetching a parameter fails.
void remote_limits(martlet::Server& server) {
  auto remotes = std::make_shared<martlet::Remotes>(std::make_shared<martlet::FixedSource>(std::map<std::string, std::string>{}));
  remotes->add<Limits>("/limits", server.services());
  server.on_initialize([remotes] { return remotes->fetch(); });
}

void app(martlet::Server& server, const Settings& settings) {
  server.services().singleton<Store, RealStore>();
  server.get("/prefix", [prefix = settings.prefix] { return prefix; });
  server.get("/store", [](const Store& store) { return store.kind(); });
  server.post("/items", [](martlet::Body<Item> item) { return *item; });
  server.post("/stamps", martlet::handler<StampItem>);
}

}  // namespace shop

namespace martlet {
namespace {

using shop::Item;

TestServer shop_server() { return TestServer(shop::app, {.prefix = "/v1"}).with<shop::Store>(shop::FakeStore()); }

TEST(TestServer, accepts_settings) { EXPECT_EQ(shop_server().get("/prefix").payload, "/v1"); }

TEST(TestServer, accepts_an_environment_instead_of_settings) {
  TestServer server(shop::app, FixedEnvironment{{"PREFIX", "/env"}});
  server.with<shop::Store>(shop::FakeStore());
  EXPECT_EQ(server.get("/prefix").payload, "/env");
}

TEST(TestServer, uses_the_defaults_of_its_settings) {
  TestServer server(shop::app);
  server.with<shop::Store>(shop::FakeStore());
  EXPECT_EQ(server.get("/prefix").payload, "/default");
}

TEST(TestServer, accepts_an_application_without_settings) {
  const TestServer server([](Server& registered) { registered.get("/", [] { return "text"; }); });
  EXPECT_EQ(server.get("/").payload, "text");
}

TEST(TestServer, accepts_server_options) {
  const TestServer server(
      [](Server& registered) { registered.get("/", [exposed = registered.is_exposed()] { return exposed ? "yes" : "no"; }); },
      {.is_exposed = true});
  EXPECT_EQ(server.get("/").payload, "yes");
}

TEST(TestServer, replaces_a_service_with_a_fake_that_the_test_owns) {
  shop::FakeStore store;
  TestServer server(shop::app);
  server.with<shop::Store>(store);
  EXPECT_EQ(server.get("/store").payload, "fake 1");
  EXPECT_EQ(server.get("/store").payload, "fake 2");
  EXPECT_EQ(store.asked, 2);
}

TEST(TestServer, replaces_a_service_with_a_shared_fake) {
  const auto store = std::make_shared<shop::FakeStore>();
  EXPECT_EQ(TestServer(shop::app).with<shop::Store>(store).get("/store").payload, "fake 1");
  EXPECT_EQ(store->asked, 1);
}

TEST(TestServer, rejects_a_fake_after_the_start) {
  TestServer server = shop_server();
  server.get("/prefix");
  EXPECT_THROW(server.with<shop::Store>(shop::FakeStore()), std::logic_error);
}

TEST(TestServer, says_why_it_cannot_start) {
  EXPECT_EQ(TestServer(shop::app, FixedEnvironment{{"SHOP_PORT", "0"}}).failure(),
            "SHOP_PORT must be greater than or equal to 1; set SHOP_PORT to a whole number, or leave it out");
  EXPECT_EQ(TestServer([](Server&) { throw std::runtime_error("no such plugin"); }).failure(), "no such plugin");
  EXPECT_NE(TestServer(shop::app).failure().find("a test reached the real store"), std::string::npos);
  EXPECT_EQ(shop_server().failure(), "");
}

TEST(TestServer, throws_at_a_request_if_it_cannot_start) {
  const TestServer server([](Server& registered) { registered.get("/", [](shop::Store& store) { return store.kind(); }); });
  try {
    server.get("/");
    FAIL() << "it started";
  } catch (const std::runtime_error& error) {
    EXPECT_NE(std::string(error.what()).find("shop::Store has no binding"), std::string::npos) << error.what();
  }
}

TEST(TestServer, cannot_start_if_the_application_throws) {
  const TestServer server([](Server&) { throw std::runtime_error("no such plugin"); });
  EXPECT_THROW(server.get("/"), std::runtime_error);
}

TEST(TestServer, provides_remote_values_without_fetching_them) {
  const auto limited = [](Server& server) {
    shop::remote_limits(server);
    server.get("/limit", handler<shop::TellLimit>);
  };
  EXPECT_EQ(TestServer(limited).with_remote(shop::Limits{.count_max = 7}).get("/limit").as<Item>(), (Item{"limit", 7}));
  EXPECT_NE(TestServer(limited).failure().find("/limits"), std::string::npos);
}

TEST(TestServer, works_with_a_manual_clock_and_sequential_ids) {
  ManualClock clock;
  TestServer server = shop_server();
  server.with<Clock>(clock).with<Ids>(SequentialIds());
  EXPECT_EQ(server.post("/stamps", Item{"cup", 1}).payload, "cup 2026-01-01T00:00:00.000Z 00000000-0000-4000-8000-000000000001 0002");
  clock.advance(std::chrono::hours(25));
  EXPECT_EQ(server.post("/stamps", Item{"cup", 1}).payload, "cup 2026-01-02T01:00:00.000Z 00000000-0000-4000-8000-000000000003 0004");
}

TEST(TestServer, stores_the_log) {
  const TestServer server = shop_server();
  EXPECT_EQ(server.post("/items", "{").status, 400);
  EXPECT_TRUE(server.log().has("POST /items: 400 Bad Request")) << server.log().text();
  EXPECT_EQ(server.log().last().text("level"), "WARN");
}

}  // namespace
}  // namespace martlet
