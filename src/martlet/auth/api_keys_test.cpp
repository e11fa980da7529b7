#include <martlet/auth/api_keys.hpp>

#include <gtest/gtest.h>

#include <martlet/testing/testing.hpp>

namespace martlet {
namespace {

struct Shop {
  std::string id;
};
Schema describe(Type<Shop>) { return object<Shop>("Shop", field<&Shop::id>("id")); }

const std::string key_of_a = "a-key-of-shop-a-0001";
// printf %s a-key-of-shop-b-0001 | sha256sum
const std::string hash_of_b = "c3bc881105af31d1c3c0a4a5646b3cbedc834798762d146d9f127f8180f28021";

std::vector<ApiKey<Shop>> two_keys() {
  return {{"a-1", Secret(key_of_a), {.value = {"a"}, .scope = {"read"}, .entity = Entity::app}},
          {"b-1", KeyHash{hash_of_b}, {.value = {"b"}}}};
}

TestServer serve(AuthStrategy strategy) {
  const auto app = [&](Server& server) {
    server.auth_strategy("key", std::move(strategy));
    server
        .get("/",
             [](Request& request, Credentials<Shop> shop) {
               return shop->id + ' ' + std::string(shop.artifacts.text("key")) + ' ' + request.auth().strategy;
             })
        .auth("key");
    server.get("/scope", [] { return "text"; }).auth("key", scope("read"));
  };
  return TestServer(app);
}

std::string payload(const TestServer& server, std::string key, std::string url = "/") {
  return server.with_header("x-api-key", std::move(key)).get(std::move(url)).payload;
}

TEST(ApiKeys, identify_the_client) {
  const TestServer server = serve(api_keys(two_keys()));
  EXPECT_EQ(payload(server, key_of_a), "a a-1 key");
  EXPECT_EQ(payload(server, "a-key-of-shop-b-0001"), "b b-1 key");
  EXPECT_EQ(payload(server, key_of_a, "/scope"), "text");
  EXPECT_EQ(server.with_header("x-api-key", "a-key-of-shop-b-0001").get("/scope").status, 403);
}

TEST(ApiKeys, lead_to_different_errors_if_missing_or_wrong) {
  const TestServer server = serve(api_keys(two_keys()));
  EXPECT_EQ(server.get("/").header("www-authenticate"), "ApiKey");
  for (const std::string& key : {std::string("a-key-of-shop-a-0002"), key_of_a + ' ', key_of_a.substr(1), hash_of_b, std::string(),
                                 std::string(100'000, 'x'), std::string("a-1")}) {
    const TestResponse response = server.with_header("x-api-key", key).get("/");
    EXPECT_EQ(response.status, 401) << key.substr(0, 30);
    EXPECT_EQ(response.header("www-authenticate"), "ApiKey error=\"Invalid API key\"");
  }
  EXPECT_FALSE(server.log().has("a-key-of"));
}

TEST(ApiKeys, are_read_from_the_query_if_the_options_say_so) {
  EXPECT_EQ(serve(api_keys(two_keys())).get("/?key=" + key_of_a).status, 401);
  const TestServer server = serve(api_keys(two_keys(), {.header = "", .query = "key"}));
  EXPECT_EQ(server.get("/?key=" + key_of_a).payload, "a a-1 key");
  EXPECT_EQ(server.get("/?key=x&key=" + key_of_a).status, 401) << "the first one is used";
  EXPECT_EQ(server.with_header("x-api-key", key_of_a).get("/").status, 401);
}

TEST(ApiKeys, can_be_replaced_while_the_old_and_the_new_one_are_accepted) {
  std::vector<ApiKey<Shop>> keys = two_keys();
  keys.push_back({"a-2", Secret("a-key-of-shop-a-0002"), {.value = {"a"}}});
  const TestServer server = serve(api_keys(keys));
  EXPECT_EQ(payload(server, key_of_a), "a a-1 key");
  EXPECT_EQ(payload(server, "a-key-of-shop-a-0002"), "a a-2 key");
}

TEST(ApiKeys, are_described_for_clients) {
  EXPECT_EQ(api_keys(two_keys()).security().name, "x-api-key");
  EXPECT_EQ(api_keys(two_keys(), {.header = "", .query = "key"}).security().in, "query");
}

struct Partners {
  Secret shop;
};

TEST(ApiKeys, can_come_from_services) {
  const auto keys = [](const Remote<Partners>& partners) { return std::vector<ApiKey<Shop>>{{"a", partners->shop, {.value = {"a"}}}}; };
  const auto server_with = [&](std::string key) {
    TestServer server = serve(api_keys<Shop>(keys));
    server.server().services().value<Remote<Partners>>(
        std::make_shared<Remote<Partners>>(Remote<Partners>::fixed({Secret(std::move(key))})));
    return server;
  };
  EXPECT_EQ(payload(server_with(key_of_a), key_of_a), "a a key");
  EXPECT_NE(server_with("short").failure().find("the key \"a\" must have at least 16 characters"), std::string::npos);
}

TEST(ApiKeys, are_checked_at_initialization) {
  const auto why = [](ApiKey<Shop> key) {
    std::string failure = serve(api_keys(std::vector{std::move(key)})).failure();
    const std::string_view before = "the application can't start: the authentication strategy \"key\": ";
    const std::string_view after = " [strategy-options]";
    const bool fits = failure.starts_with(before) && failure.ends_with(after);
    return fits ? failure.substr(before.size(), failure.size() - before.size() - after.size()) : failure;
  };
  EXPECT_EQ(why({"a", Secret("short"), {}}), "the key \"a\" must have at least 16 characters");
  EXPECT_EQ(why({"a", KeyHash{"abc"}, {}}), "the hash of the key \"a\" is not 64 hex digits");
  EXPECT_EQ(why({"", Secret(key_of_a), {}}), "a key has no name");
  EXPECT_NE(serve(api_keys(std::vector<ApiKey<Shop>>())).failure().find("it has no keys"), std::string::npos);
}

}  // namespace
}  // namespace martlet
