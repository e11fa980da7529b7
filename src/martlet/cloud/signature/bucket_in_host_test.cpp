#include "bucket_in_host.hpp"

#include <gtest/gtest.h>

namespace martlet::cloud {
namespace {

TEST(BucketInHost, names_a_bucket_only_in_addresses_of_s3) {
  EXPECT_EQ(bucket_in_host("b.localhost:4566"), "b");
  EXPECT_EQ(bucket_in_host("a.b.s3.eu-central-1.amazonaws.com"), "a.b");
  EXPECT_EQ(bucket_in_host("b.s3-eu-west-1.amazonaws.com"), "b");
  EXPECT_EQ(bucket_in_host("s3.localhost:4566"), "");
  EXPECT_EQ(bucket_in_host("localhost:4566"), "");
  EXPECT_EQ(bucket_in_host("127.0.0.1:4566"), "");
  EXPECT_EQ(path_with_bucket("b.s3.localhost", "/k/1"), "/b/k/1");
}

}  // namespace
}  // namespace martlet::cloud
