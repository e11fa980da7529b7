#include <martlet/testing/test_client.hpp>

#include <optional>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

#include <martlet/testing/testing.hpp>

namespace stall {

using martlet::field;

struct Item {
  std::string name;
  int count = 0;
  friend bool operator==(const Item&, const Item&) = default;
};
martlet::Schema describe(martlet::Type<Item>) {
  return martlet::object<Item>("Item", field<&Item::name>("name"), field<&Item::count>("count").min(1));
}

void app(martlet::Server& server) {
  server.auth_strategy("token", martlet::bearer([](std::string token) {
                         return token == "key" ? std::optional(martlet::Credentials<>{.scope = {"read"}}) : std::nullopt;
                       }));
  server.get("/closed", [](martlet::Request& request) { return request.auth().strategy; }).auth("token", martlet::scope("read"));
  server.post("/items", [](martlet::Body<Item> item) { return *item; });
  server.put("/items", [](martlet::Body<Item> item) { return *item; });
  server.patch("/items", [](martlet::Body<Item> item) { return *item; });
  server.del("/items", [] { return martlet::NoContent(); });
  server.post("/text", [](martlet::Body<std::string> text) { return *text; });
  server.get("/header", [](martlet::Header<"x-stall", std::string> header) { return *header; });
}

}  // namespace stall

namespace martlet {
namespace {

using stall::Item;

TestServer stall_server() { return TestServer(stall::app); }

TEST(TestClient, sends_and_reads_values_with_their_schemas) {
  const TestServer server = stall_server();
  const Item cup{"cup", 3};
  EXPECT_EQ(server.post("/items", cup).as<Item>(), cup);
  EXPECT_EQ(server.put("/items", cup).as<Item>(), cup);
  EXPECT_EQ(server.patch("/items", R"({"name":"mug","count":1})").as<Item>(), (Item{"mug", 1}));
  EXPECT_EQ(server.del("/items").status, 204);
}

TEST(TestClient, sends_text_of_another_type_unchanged) {
  EXPECT_EQ(stall_server().post("/text", "a b", {{"Content-Type", "text/plain"}}).payload, "a b");
}

TEST(TestClient, reports_the_response_that_is_not_the_expected_value) {
  const TestServer server = stall_server();
  const TestResponse refused = server.post("/items", Item{"cup", 0});
  EXPECT_EQ(refused.message(), R"("count" must be greater than or equal to 1)");
  try {
    refused.as<Item>();
    FAIL() << "it was read";
  } catch (const std::runtime_error& error) {
    EXPECT_EQ(std::string(error.what()),
              "POST /items was answered with 400 and a payload that can't be read as Item: \"name\" is required\n"
              "  {\"statusCode\":400,\"error\":\"Bad Request\",\"message\":\"\\\"count\\\" must be greater than or equal to 1\","
              "\"validation\":{\"source\":\"payload\",\"keys\":[\"count\"]}}");
  }
}

TEST(TestClient, can_have_any_credentials) {
  const TestServer server = stall_server();
  EXPECT_EQ(server.get("/closed").status, 401);
  EXPECT_EQ(server.with_bearer("key").get("/closed").payload, "token");
  EXPECT_EQ(server.with_bearer("wrong").get("/closed").status, 401);
  EXPECT_EQ(server.as({.scope = {"read"}}).get("/closed").payload, "test");
  EXPECT_EQ(server.as({.scope = {"read"}}, "token").get("/closed").payload, "token");
  EXPECT_EQ(server.as({}).get("/closed").status, 403);
}

TEST(TestClient, has_default_headers_that_a_request_can_replace) {
  const TestClient client = stall_server().with_header("x-stall", "one");
  EXPECT_EQ(client.get("/header").payload, "one");
  EXPECT_EQ(client.get("/header", {{"X-Stall", "two"}}).payload, "two");
  EXPECT_EQ(client.with_header("X-STALL", "three").get("/header").payload, "three");
}

TEST(TestClient, can_be_used_from_many_threads) {
  const TestServer server = stall_server();
  std::vector<std::thread> clients;
  for (int i = 0; i < 4; ++i) {
    clients.emplace_back([&server] {
      for (int n = 0; n < 20; ++n) EXPECT_EQ(server.post("/items", Item{"cup", 1}).status, 200);
    });
  }
  for (std::thread& client : clients) client.join();
}

}  // namespace
}  // namespace martlet
