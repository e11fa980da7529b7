#include <martlet/fetch/fetch_request.hpp>

#include <gtest/gtest.h>

#include <martlet/schema/object.hpp>

namespace martlet {
namespace {

struct Rate {
  double value = 0;
};
Schema describe(Type<Rate>) { return object<Rate>("Rate", field<&Rate::value>("value").min(0)); }

TEST(FetchRequest, encodes_its_query) {
  const FetchRequest request = FetchRequest::get("https://a.example/b").query("q", "a b&c").query("ä", "/");
  EXPECT_EQ(request.url(), "https://a.example/b?q=a%20b%26c&%C3%A4=%2F");
}

TEST(FetchRequest, can_contain_json) {
  const FetchRequest request = FetchRequest::put("https://a.example").json(Rate{1.5});
  EXPECT_EQ(request.body(), R"({"value":1.5})");
  EXPECT_EQ(*request.headers().get("content-type"), "application/json");
}

}  // namespace
}  // namespace martlet
