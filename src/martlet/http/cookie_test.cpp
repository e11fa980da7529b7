#include <gtest/gtest.h>

#include <martlet/http/cookie.hpp>

namespace martlet::http {
namespace {

using namespace std::chrono_literals;

std::string read(std::string_view header) {
  const CookieHeader parsed = parse_cookies(header);
  std::string all;
  for (const CookieView& cookie : parsed.cookies) all += '[' + std::string(cookie.name) + '=' + std::string(cookie.value) + ']';
  return parsed.stray.empty() ? all : all + " stray:" + std::string(parsed.stray);
}

std::string written(const SetCookie& cookie) {
  const Result<std::string> header = to_header(cookie, from_http_date("Wed, 21 Oct 2015 07:28:00 GMT").value());
  return header ? *header : header.error().what;
}

TEST(CookieHeader, is_a_list_of_pairs) {
  EXPECT_EQ(read("a=1; b=2"), "[a=1][b=2]");
  EXPECT_EQ(read("a=1;b=2;a=3"), "[a=1][b=2][a=3]");
  EXPECT_EQ(read("a="), "[a=]");
  EXPECT_EQ(read("a=1;"), "[a=1]");
  EXPECT_EQ(read(""), "");
}

TEST(CookieHeader, keeps_equals_signs_and_escapes_in_values) { EXPECT_EQ(read("form=a=b&c=1%202"), "[form=a=b&c=1%202]"); }

TEST(CookieHeader, drops_white_space_and_one_pair_of_quotes) {
  EXPECT_EQ(read(" a = 1 ; b = \"2 3\" "), "[a=1][b=2 3]");
  EXPECT_EQ(read("a=\""), "[a=\"]");
}

TEST(CookieHeader, finds_the_position_from_which_it_is_malformed) {
  EXPECT_EQ(read("a"), " stray:a");
  EXPECT_EQ(read("a=1;xyz"), "[a=1] stray:xyz");
}

TEST(CookieHeader, checks_names_and_values_only_on_request) {
  EXPECT_EQ(read("a[=1"), "[a[=1]");
  EXPECT_FALSE(is_cookie_name("a["));
  EXPECT_FALSE(is_cookie_name(""));
  EXPECT_TRUE(is_cookie_name("__Host-a.b"));
  EXPECT_FALSE(is_cookie_value("x\"y"));
  EXPECT_FALSE(is_cookie_value("a b"));
  EXPECT_TRUE(is_cookie_value("eyJ1c2VyIjoiYWxpY2UifQ==%%%"));
  EXPECT_TRUE(is_cookie_value("\u00fc"));
}

TEST(SetCookie, is_strict_secure_and_hidden_from_scripts_by_default) {
  EXPECT_EQ(written({.name = "plain", .value = "v"}), "plain=v; Secure; HttpOnly; SameSite=Strict");
}

TEST(SetCookie, writes_its_attributes_in_hapis_order) {
  EXPECT_EQ(
      written({.name = "a",
               .value = "b",
               .ttl = 61500ms,
               .is_partitioned = true,
               .same_site = SameSite::none,
               .domain = "Example.com",
               .path = "/x"}),
      "a=b; Max-Age=61; Expires=Wed, 21 Oct 2015 07:29:01 GMT; Secure; HttpOnly; SameSite=None; Partitioned; Domain=example.com; Path=/x");
  EXPECT_EQ(written({.name = "a", .value = "b", .is_secure = false, .is_http_only = false, .same_site = SameSite::unset}), "a=b");
}

TEST(SetCookie, deletes_a_cookie_with_a_ttl_of_zero) {
  EXPECT_EQ(written({.name = "session", .value = "", .ttl = 0ms, .is_secure = false, .path = "/"}),
            "session=; Max-Age=0; Expires=Thu, 01 Jan 1970 00:00:00 GMT; HttpOnly; SameSite=Strict; Path=/");
}

TEST(SetCookie, refuses_text_that_would_be_read_as_something_else) {
  EXPECT_EQ(written({.name = "a b", .value = "c"}), "Invalid cookie name: a b");
  EXPECT_EQ(written({.name = "a", .value = "b;c"}), "Invalid cookie value of a");
  EXPECT_EQ(written({.name = "a", .value = "b\r\nset-cookie: c", .is_strict = false}), "Invalid cookie value of a");
  EXPECT_EQ(written({.name = "a", .value = "b;c", .is_strict = false}), "Invalid cookie value of a");
  EXPECT_EQ(written({.name = "a;", .value = "b", .is_strict = false}), "Invalid cookie name: a;");
  EXPECT_EQ(written({.name = "a", .value = "b", .domain = "x;y"}), "Invalid cookie domain: x;y");
  EXPECT_EQ(written({.name = "a", .value = "b", .domain = std::string(64, 'x') + ".example"}).substr(0, 24), "Invalid cookie domain: x");
  EXPECT_EQ(written({.name = "a", .value = "b", .path = "/;"}), "Invalid cookie path: /;");
  EXPECT_EQ(written({.name = "a", .value = "b", .path = "x"}), "Invalid cookie path: x");
}

TEST(SetCookie, may_be_lenient) {
  EXPECT_EQ(
      written({.name = "a[", .value = "x\"y", .is_secure = false, .is_http_only = false, .same_site = SameSite::unset, .is_strict = false}),
      "a[=x\"y");
  EXPECT_EQ(
      written(
          {.name = "a", .value = "\"x;y\"", .is_secure = false, .is_http_only = false, .same_site = SameSite::unset, .is_strict = false}),
      "a=\"x;y\"");
}

TEST(SetCookie, refuses_a_partitioned_cookie_that_browsers_would_refuse) {
  EXPECT_EQ(written({.name = "a", .value = "b", .is_secure = false, .is_partitioned = true}), "Partitioned cookies must be secure");
  EXPECT_EQ(written({.name = "a", .value = "b", .is_partitioned = true}), "Partitioned cookies must have SameSite=None");
}

}  // namespace
}  // namespace martlet::http
