#include <gtest/gtest.h>

#include <string>

#include <martlet/http/headers.hpp>

namespace martlet::http {
namespace {

TEST(RequestHeaders, are_found_by_name_whatever_its_case_and_size) {
  const std::string long_name(64 + 4, 'x');  // as long as "host", modulo 64
  RequestHeaders headers{{"Host", "a"}, {"Accept", "*/*"}};
  headers.add("X-Empty", "");
  EXPECT_EQ(headers.get("host"), "a");
  EXPECT_EQ(headers.get("ACCEPT"), "*/*");
  EXPECT_EQ(headers.get("expect"), std::nullopt);
  EXPECT_EQ(headers.get("cookie2"), std::nullopt);
  EXPECT_EQ(headers.get(long_name), std::nullopt);
  headers.add(long_name, "b");
  EXPECT_EQ(headers.get(long_name), "b");
  EXPECT_TRUE(headers.has("x-empty"));
  EXPECT_EQ(headers.filled("x-empty"), std::nullopt);
}

TEST(RequestHeaders, are_gone_once_they_are_cleared) {
  RequestHeaders headers{{"Host", "a"}};
  headers.clear();
  EXPECT_FALSE(headers.has("host"));
  headers.add("Host", "b");
  EXPECT_EQ(headers.get("host"), "b");
}

}  // namespace
}  // namespace martlet::http
