#include "version_2_signature.hpp"

#include <gtest/gtest.h>

#include "signature_check.hpp"

namespace martlet::cloud {
namespace {

const Secret key("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");

// Returns the presigned URL in "Example: Query string request authentication" in the Amazon S3 User Guide.
http::Request link() {
  http::Request request;
  request.method = "GET";
  request.target = "/photos/puppy.jpg?AWSAccessKeyId=AKIAIOSFODNN7EXAMPLE&Signature=NpgCjnDzrM%2BWFzoENXmpNDUsSn8%3D&Expires=1175139620";
  request.headers = {{"Host", "johnsmith.s3.amazonaws.com"}};
  return request;
}

TEST(Version2Signature, a_presigned_url_is_checked_as_documented) {
  EXPECT_EQ(version_2_signature(link(), key), "NpgCjnDzrM+WFzoENXmpNDUsSn8=");
  const auto claimed = read_claimed_signature(link());
  ASSERT_TRUE(claimed);
  EXPECT_EQ(claimed->access_key_id, "AKIAIOSFODNN7EXAMPLE");
  EXPECT_FALSE(check_signed_head(*claimed, link(), key));
  EXPECT_TRUE(check_signed_head(*claimed, link(), Secret("other")));
}

TEST(Version2Signature, a_presigned_url_expires) {
  const auto claimed = read_claimed_signature(link());
  const WallTime expiry(std::chrono::seconds(1175139620));
  EXPECT_FALSE(check_time(*claimed, expiry));
  EXPECT_EQ(check_time(*claimed, expiry + std::chrono::seconds(1))->kind, SignatureProblem::Kind::presigned_url_expired);
}

TEST(Version2Signature, a_presigned_url_without_an_expiry_is_malformed) {
  http::Request request = link();
  request.target = "/k?AWSAccessKeyId=A&Signature=B";
  EXPECT_EQ(read_claimed_signature(request).error().kind, SignatureProblem::Kind::malformed_presigned_url);
}

}  // namespace
}  // namespace martlet::cloud
