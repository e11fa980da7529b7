#include <martlet/base/digest.hpp>

#include <gtest/gtest.h>

#include <martlet/base/encoding.hpp>

namespace martlet {
namespace {

// RFC 1321, section A.5
TEST(Digest, md5_matches_rfc_1321) {
  EXPECT_EQ(to_hex(md5("")), "d41d8cd98f00b204e9800998ecf8427e");
  EXPECT_EQ(to_hex(md5("message digest")), "f96b697d7cb7938d525a2f31aaf161d0");
}

TEST(Digest, sha1_matches_the_examples_of_fips_180) {
  EXPECT_EQ(to_hex(sha1("abc")), "a9993e364706816aba3e25717850c26c9cd0d89d");
  EXPECT_EQ(to_hex(sha1("")), "da39a3ee5e6b4b0d3255bfef95601890afd80709");
}

// FIPS 180-4's example, in parts
TEST(Digest, accepts_input_in_parts_and_continues_after_a_digest) {
  Digest digest(Digest::Algorithm::sha1);
  digest.update("a");
  EXPECT_EQ(to_hex(digest.bytes()), "86f7e437faa5a7fce15d1ddcb9eaeaea377667b8");
  digest.update("bc");
  EXPECT_EQ(to_hex(digest.bytes()), "a9993e364706816aba3e25717850c26c9cd0d89d");
}

// RFC 2202, test cases 1 and 6
TEST(Digest, hmac_sha1_matches_rfc_2202) {
  EXPECT_EQ(to_hex(hmac_sha1(std::string(20, '\x0b'), "Hi There")), "b617318655057264e28bc0b6fb378c8ef146be00");
  EXPECT_EQ(to_hex(hmac_sha1(std::string(80, '\xaa'), "Test Using Larger Than Block-Size Key - Hash Key First")),
            "aa4ae5e15272d00e95705637ce8a3b55ed402112");
}

}  // namespace
}  // namespace martlet
