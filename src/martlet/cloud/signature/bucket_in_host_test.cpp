#include "bucket_in_host.hpp"

#include <gtest/gtest.h>

namespace martlet::cloud {
namespace {

TEST(VirtualHost, names_the_bucket_of_s3s_addresses_only) {
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
