#include "bucket_name.hpp"

#include <gtest/gtest.h>

namespace martlet::cloud::s3 {
namespace {

TEST(BucketName, obeys_the_naming_rules) {
  EXPECT_TRUE(is_bucket_name("my.bucket-1"));
  for (const std::string_view wrong : {"ab", "Upper", "a..b", "-a-b", "a_b", "192.168.5.4", "xn--abc", "abc-s3alias"})
    EXPECT_FALSE(is_bucket_name(wrong));
}

}  // namespace
}  // namespace martlet::cloud::s3
