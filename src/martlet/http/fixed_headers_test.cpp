#include <martlet/http/fixed_headers.hpp>

#include <gtest/gtest.h>

#include <utility>

namespace martlet::http {
namespace {

Headers headers(std::initializer_list<std::pair<const char*, const char*>> fields) {
  Headers all;
  for (const auto& [name, value] : fields) all.add(name, value);
  return all;
}

std::string text_of(const Headers& headers) {
  std::string text;
  for (const Headers::Field& field : headers) text += field.name + '=' + field.value + ';';
  return text;
}

TEST(FixedHeaders, are_read_like_any_others) {
  const auto fixed = FixedHeaders::of(headers({{"content-type", "text/plain"}}), headers({{"accept-ranges", "bytes"}}));
  ASSERT_TRUE(fixed);
  EXPECT_EQ(fixed->lines(), "content-type: text/plain\r\naccept-ranges: bytes\r\n");
  Headers used = headers({{"x", "forgotten"}});
  used.use(*fixed, 23);
  EXPECT_EQ(*used.get("Content-Type"), "text/plain");
  EXPECT_EQ(*used.get("content-length"), "23");
  EXPECT_EQ(used.get("x"), nullptr);
  EXPECT_EQ(used.size(), 3u);
  EXPECT_EQ(text_of(used), "content-type=text/plain;content-length=23;accept-ranges=bytes;");
  EXPECT_EQ(used.fixed(), &*fixed);
  used.use(*fixed, 4);
  EXPECT_EQ(*used.get("content-length"), "4");
}

TEST(FixedHeaders, are_copied_if_one_of_them_is_changed) {
  const auto fixed = FixedHeaders::of(headers({{"a", "1"}}), headers({{"b", "2"}}));
  ASSERT_TRUE(fixed);
  const auto changed = [&](auto change) {
    Headers used;
    used.use(*fixed, 5);
    change(used);
    EXPECT_EQ(used.fixed(), nullptr);
    return text_of(used);
  };
  EXPECT_EQ(changed([](Headers& used) { used.set("b", "3"); }), "a=1;content-length=5;b=3;");
  EXPECT_EQ(changed([](Headers& used) { used.add("c", "3"); }), "a=1;content-length=5;b=2;c=3;");
  EXPECT_EQ(changed([](Headers& used) { used.append("a", "x"); }), "a=1,x;content-length=5;b=2;");
  EXPECT_EQ(changed([](Headers& used) { used.remove("content-length"); }), "a=1;b=2;");
  EXPECT_EQ(changed([](Headers& used) { used.clear(); }), "");
  EXPECT_EQ(changed([](Headers& used) { used.keep(); }), "a=1;content-length=5;b=2;");
}

TEST(FixedHeaders, exclude_headers_that_differ_by_response_or_cannot_be_sent) {
  EXPECT_FALSE(FixedHeaders::of(headers({{"a b", "1"}}), {}));
  EXPECT_FALSE(FixedHeaders::of(headers({{"a", "1\r\n"}}), {}));
  EXPECT_FALSE(FixedHeaders::of(headers({{"Date", "now"}}), {}));
  EXPECT_FALSE(FixedHeaders::of({}, headers({{"set-cookie", "a=1"}})));
  EXPECT_FALSE(FixedHeaders::of(headers({{"a", "1"}}), headers({{"A", "2"}})));
}

}  // namespace
}  // namespace martlet::http
