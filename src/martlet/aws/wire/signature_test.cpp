#include <gtest/gtest.h>

#include <martlet/aws/wire/signature.hpp>
#include <martlet/base/encoding.hpp>
#include <martlet/base/sha256.hpp>

namespace martlet::aws {
namespace {

using namespace std::chrono_literals;

WallTime time(std::string_view iso) { return from_iso8601(iso).value(); }
std::string value_of(const std::vector<SigningHeader>& headers, std::string_view name) {
  for (const SigningHeader& header : headers) {
    if (header.name == name) return header.value;
  }
  return "";
}
std::string signature_in(const std::string& text) { return text.substr(text.size() - 64); }

// AWS Signature Version 4 test suite.
struct SignatureTestSuite : testing::Test {
  SigningScope scope{"us-east-1", "service", time("2015-08-30T12:36:00Z")};
  SecurityCredentials credentials{"AKIDEXAMPLE", Secret("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"), {}, {}};
  std::string sign_target(std::string method, std::string target) {
    SigningRequest request{std::move(method), std::move(target), {{"Host", "example.amazonaws.com"}}, to_hex(sha256(""))};
    return value_of(sign(request, scope, credentials), "authorization");
  }
};

TEST_F(SignatureTestSuite, get_vanilla) {
  EXPECT_EQ(sign_target("GET", "/"),
            "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/service/aws4_request, SignedHeaders=host;x-amz-date, "
            "Signature=5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31");
}
TEST_F(SignatureTestSuite, get_vanilla_query_order_key_case) {
  EXPECT_EQ(signature_in(sign_target("GET", "/?Param2=value2&Param1=value1")),
            "b97d918cfa904a5beff61c982a1b6f458b799221646efd99d3219ec94cdf2500");
}
TEST_F(SignatureTestSuite, post_vanilla) {
  EXPECT_EQ(signature_in(sign_target("POST", "/")), "5da7c1a2acd57cee7505fc6676e4e544621c30862966e37dddb68e92efbe5d6b");
}
TEST_F(SignatureTestSuite, normalizes_paths) {
  EXPECT_EQ(sign_target("GET", "/example/.."), sign_target("GET", "/"));
  EXPECT_EQ(sign_target("GET", "//./"), sign_target("GET", "/"));
  EXPECT_NE(sign_target("GET", "/example/"), sign_target("GET", "/example"));
}

// Amazon S3 API Reference, "Signature Calculations for the Authorization Header" and "Authenticating Requests: Using Query Parameters".
struct S3Examples : testing::Test {
  SigningScope scope{"us-east-1", "s3", time("2013-05-24T00:00:00Z")};
  SecurityCredentials credentials{"AKIAIOSFODNN7EXAMPLE", Secret("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"), {}, {}};
  SigningRequest request{"GET", "/test.txt", {{"host", "examplebucket.s3.amazonaws.com"}}, to_hex(sha256(""))};
  std::string signed_by() { return signature_in(value_of(sign(request, scope, credentials), "authorization")); }
};

TEST_F(S3Examples, get_object) {
  request.headers.push_back({"range", "bytes=0-9"});
  EXPECT_EQ(signed_by(), "f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
}
TEST_F(S3Examples, put_object) {
  request.method = "PUT";
  request.target = "/test%24file.text";
  request.headers.push_back({"date", "Fri, 24 May 2013 00:00:00 GMT"});
  request.headers.push_back({"x-amz-storage-class", "REDUCED_REDUNDANCY"});
  request.payload_hash = to_hex(sha256("Welcome to Amazon S3."));
  EXPECT_EQ(signed_by(), "98ad721746da40c64f1a55b78f14c238d841ea1380cd77a1b5971af0ece108bd");
}
TEST_F(S3Examples, get_bucket_lifecycle) {
  request.target = "/?lifecycle";
  EXPECT_EQ(signed_by(), "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543");
}
TEST_F(S3Examples, list_objects) {
  request.target = "/?max-keys=2&prefix=J";
  EXPECT_EQ(signed_by(), "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7");
}
TEST_F(S3Examples, presigned_get_object) {
  request.payload_hash = unsigned_payload;
  EXPECT_EQ(presign(request, scope, credentials, 86'400s),
            "/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request"
            "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host"
            "&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404");
}

TEST(Signature, signs_the_session_token) {
  const SigningRequest request{"GET", "/", {{"host", "h"}}, to_hex(sha256(""))};
  const SigningScope scope{"us-east-1", "sts", time("2015-08-30T12:36:00Z")};
  const std::vector<SigningHeader> added = sign(request, scope, {"AKIDEXAMPLE", Secret("s"), Secret("token"), {}});
  EXPECT_EQ(value_of(added, "x-amz-security-token"), "token");
  EXPECT_NE(value_of(added, "authorization").find("SignedHeaders=host;x-amz-date;x-amz-security-token,"), std::string::npos);
}

}  // namespace
}  // namespace martlet::aws
