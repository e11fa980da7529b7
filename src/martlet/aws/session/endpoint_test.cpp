#include <gtest/gtest.h>

#include <martlet/aws/lambda/lambda_operations.hpp>

#include "endpoint.hpp"

namespace martlet::aws {
namespace {

TEST(Endpoint, is_read_from_a_url) {
  const Result<Endpoint> plain = read_endpoint("http://127.0.0.1:4566");
  ASSERT_TRUE(plain);
  EXPECT_EQ(plain->origin, (net::Origin{"127.0.0.1", 4566, net::Scheme::http}));
  EXPECT_EQ(plain->host, "127.0.0.1:4566");
  EXPECT_EQ(plain->base_path, "");
  const Result<Endpoint> secure = read_endpoint("HTTPS://[::1]/base/");
  ASSERT_TRUE(secure);
  EXPECT_EQ(secure->origin, (net::Origin{"::1", 443, net::Scheme::https}));
  EXPECT_EQ(secure->host, "[::1]");
  EXPECT_EQ(secure->base_path, "/base");
}

TEST(Endpoint, is_refused_for_any_other_text) {
  for (const char* url : {"", "localhost:4566", "ftp://a", "http://", "http://a:0", "http://a:70000", "http://a:x", "http://user@a",
                          "http://a?b", "http://a#b", "http://a b", "//a"})
    EXPECT_FALSE(read_endpoint(url)) << url;
}

TEST(Endpoint, of_aws_depends_on_the_partition) {
  EXPECT_EQ(aws_endpoint(lambda_operations::service, "eu-central-1").host, "lambda.eu-central-1.amazonaws.com");
  EXPECT_EQ(aws_endpoint(lambda_operations::service, "us-gov-west-1").host, "lambda.us-gov-west-1.amazonaws.com");
  EXPECT_EQ(aws_endpoint(lambda_operations::service, "cn-north-1").host, "lambda.cn-north-1.amazonaws.com.cn");
  EXPECT_EQ(aws_endpoint(lambda_operations::service, "eusc-de-east-1").host, "lambda.eusc-de-east-1.amazonaws.eu");
}

}  // namespace
}  // namespace martlet::aws
