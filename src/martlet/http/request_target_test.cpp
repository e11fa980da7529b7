#include <gtest/gtest.h>

#include <martlet/http/path_normalization.hpp>
#include <martlet/http/request_target.hpp>

namespace martlet::http {
namespace {

std::string parts(std::string_view target) {
  const Result<RequestTarget> split = split_target(target);
  if (!split) return split.error().what;
  return std::string(split->authority) + " | " + std::string(split->path) + " | " + std::string(split->query);
}

TEST(RequestTarget, is_split_at_the_first_question_mark) {
  EXPECT_EQ(parts("/a/b?c=d?e"), " | /a/b | c=d?e");
  EXPECT_EQ(parts("/a"), " | /a | ");
  EXPECT_EQ(parts("//a?"), " | //a | ");
}

TEST(RequestTarget, loses_its_fragment) {
  EXPECT_EQ(parts("/a?b#c"), " | /a | b");
  EXPECT_EQ(parts("/a#b?c"), " | /a | ");
}

TEST(RequestTarget, may_be_a_whole_url) {
  EXPECT_EQ(parts("http://shop.example:8080/r/host?a"), "shop.example:8080 | /r/host | a");
  EXPECT_EQ(parts("HTTPS://shop.example"), "shop.example | / | ");
  EXPECT_EQ(parts("http://shop.example?a=b"), "shop.example | / | a=b");
  EXPECT_EQ(split_target("http://a/")->form, RequestTarget::Form::absolute);
}

TEST(RequestTarget, may_be_an_asterisk) { EXPECT_EQ(split_target("*")->form, RequestTarget::Form::asterisk); }

TEST(RequestTarget, is_refused_if_it_is_not_a_url) {
  for (const std::string_view target :
       {"", "shop.example:443", "ftp://a/", "http:///a", "http://:80/", "http://user@a/", "a/b", "**", "/a b", "/a\r\nx: y"}) {
    EXPECT_EQ(parts(target), "Invalid URL") << target;
  }
}

TEST(PlainTarget, has_the_parts_that_split_target_and_normalize_path_return) {
  int plain_ones = 0;
  for (const std::string begin :
       {"/", "/a", "/orders/7/items-of_ours", "/a//b/", "//a", "a", "*", "http://a/b", "/a.b", "/a/../b", "/%41", "/a b", "/\xC3\xA4"}) {
    for (const std::string end : {"", "?", "?b=c", "?b=%20&c=d.e/f?g", "?b=\xC3\xA4", "#f", "?b#f", "?b c", "?b\x7F", "?\n", " "}) {
      const std::string target = begin + end;
      const std::optional<RequestTarget> plain = split_plain_target(target);
      if (!plain) continue;
      ++plain_ones;
      const Result<RequestTarget> whole = split_target(target);
      ASSERT_TRUE(whole) << target;
      std::string storage;
      EXPECT_EQ(plain->path, normalize_path(whole->path, storage)) << target;
      EXPECT_EQ(plain->query, whole->query) << target;
      EXPECT_EQ(plain->form, whole->form) << target;
      EXPECT_EQ(plain->authority, whole->authority) << target;
    }
  }
  EXPECT_EQ(plain_ones, 5 * 5);
}

TEST(HostOf, leaves_out_the_port) {
  EXPECT_EQ(host_of("a.example:80"), "a.example");
  EXPECT_EQ(host_of("a.example"), "a.example");
  EXPECT_EQ(host_of("[::1]:80"), "[::1]");
  EXPECT_EQ(host_of("[::1]"), "[::1]");
}

}  // namespace
}  // namespace martlet::http
