#include <gtest/gtest.h>

#include <martlet/base/encoding.hpp>

namespace martlet {
namespace {

TEST(Base64url, decodes_encoded_text) {
  for (const std::string bytes : {"", "a", "ab", "abc", "\xFB\xFF\xFE\x3E"}) {
    EXPECT_EQ(from_base64url(to_base64url(bytes)), bytes);
  }
}

// RFC 4648, section 10, without the padding, and the characters that differ from base64.
TEST(Base64url, matches_rfc_4648) {
  EXPECT_EQ(to_base64url("foobar"), "Zm9vYmFy");
  EXPECT_EQ(to_base64url("fooba"), "Zm9vYmE");
  EXPECT_EQ(to_base64url("foob"), "Zm9vYg");
  EXPECT_EQ(to_base64url("\xFB\xEF\xFF"), "--__");
}

TEST(Base64url, refuses_text_that_is_not_canonical) {
  EXPECT_FALSE(from_base64url("Zg==")) << "padding";
  EXPECT_FALSE(from_base64url("Zh")) << "stray bits";
  EXPECT_FALSE(from_base64url("Zm9vYmF")) << "stray bits";
  EXPECT_FALSE(from_base64url("Z")) << "a length that has no bytes";
  EXPECT_FALSE(from_base64url("AAAAA")) << "a length that has no bytes";
  EXPECT_FALSE(from_base64url("Zm9v\n"));
  EXPECT_FALSE(from_base64url("Zm 9v"));
  EXPECT_FALSE(from_base64url("++//")) << "the other alphabet";
}

}  // namespace
}  // namespace martlet
