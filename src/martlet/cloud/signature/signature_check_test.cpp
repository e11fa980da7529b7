#include "signature_check.hpp"

#include <gtest/gtest.h>

// The request, key and signature of "Example: GET Object" and of "Authenticating Requests: Using Query Parameters" in the Amazon S3 API
// Reference; the error messages are from responses of AWS. tests/iam has thousands of requests that botocore signed.
namespace martlet::cloud {
namespace {

using Kind = SignatureProblem::Kind;

const Secret key("wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
const std::string empty_hash = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
const std::string credential = "Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request";
const std::string authorization =
    "AWS4-HMAC-SHA256 " + credential +
    ",SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41";
const std::string link =
    "/test.txt?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE%2F20130524%2Fus-east-1%2Fs3%2Faws4_request"
    "&X-Amz-Date=20130524T000000Z&X-Amz-Expires=86400&X-Amz-SignedHeaders=host"
    "&X-Amz-Signature=aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404";
const WallTime midnight = *from_iso8601("2013-05-24T00:00:00Z");

http::Request get_object(std::string_view header = authorization) {
  return {.method = "GET",
          .target = "/test.txt",
          .headers = {{"Host", "examplebucket.s3.amazonaws.com"},
                      {"Authorization", header},
                      {"Range", "bytes=0-9"},
                      {"x-amz-content-sha256", empty_hash},
                      {"x-amz-date", "20130524T000000Z"}},
          .body = nullptr,
          .remote_address = {},
          .id = {},
          .xray_trace = {},
          .deadline = {},
          .body_memory = {}};
}

http::Request follow(std::string_view target) {
  http::Request request = get_object();
  request.target = target;
  request.headers = {{"Host", "examplebucket.s3.amazonaws.com"}};
  return request;
}

std::optional<Kind> problem_of(const http::Request& request, std::string_view body = "", WallTime now = midnight) {
  const auto claimed = read_claimed_signature(request);
  if (!claimed) return claimed.error().kind;
  if (const auto problem = check_time(*claimed, now)) return problem->kind;
  if (const auto problem = check_signature(*claimed, request, body, key)) return problem->kind;
  return std::nullopt;
}

std::string complaint(const http::Request& request, WallTime now = midnight) {
  const auto claimed = read_claimed_signature(request);
  if (!claimed) return claimed.error().text;
  const auto problem = check_time(*claimed, now);
  return problem ? problem->text : "";
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
  return text.replace(text.find(what), what.size(), by);
}

TEST(SignatureCheck, is_accepted_as_documented_in_the_header_and_in_a_presigned_url) {
  EXPECT_EQ(problem_of(get_object()), std::nullopt);
  EXPECT_EQ(problem_of(follow(link)), std::nullopt);
  EXPECT_EQ(read_claimed_signature(get_object())->access_key_id, "AKIAIOSFODNN7EXAMPLE");
  EXPECT_EQ(read_claimed_signature(follow(link))->service, "s3");
}

TEST(SignatureCheck, is_valid_only_for_its_request) {
  http::Request other = get_object();
  other.target = "/other.txt";
  EXPECT_EQ(problem_of(other), Kind::signature_does_not_match);
  other = get_object();
  other.method = "PUT";
  EXPECT_EQ(problem_of(other), Kind::signature_does_not_match);
  EXPECT_EQ(problem_of(get_object(), "a body"), Kind::payload_hash_differs);
  EXPECT_EQ(problem_of(follow(replaced(link, "86400", "86401"))), Kind::signature_does_not_match);
  EXPECT_EQ(problem_of(get_object(replaced(authorization, "f0e8", "f0e9"))), Kind::signature_does_not_match);
  EXPECT_EQ(problem_of(get_object(replaced(authorization, "f0e8", "F0E8"))), Kind::signature_does_not_match);
}

TEST(SignatureCheck, is_reported_missing_in_an_unsigned_request) { EXPECT_EQ(problem_of(follow("/test.txt")), Kind::missing); }

TEST(SignatureCheck, is_rejected_with_the_messages_of_AWS_if_incomplete) {
  EXPECT_EQ(complaint(get_object("Basic x")), "Unsupported Authorization type.");
  EXPECT_EQ(complaint(get_object("AWS4-HMAC-SHA256 SignedHeaders=host")),
            "Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter. "
            "Authorization=AWS4-HMAC-SHA256");
  EXPECT_EQ(problem_of(get_object(replaced(authorization, "host;", ""))), Kind::malformed);
  EXPECT_EQ(problem_of(get_object(replaced(authorization, "/aws4_request", ""))), Kind::malformed);
  EXPECT_EQ(problem_of(follow(replaced(link, "&X-Amz-Expires=86400", ""))), Kind::malformed);
  EXPECT_EQ(problem_of(follow(replaced(link, "86400", "604801"))), Kind::malformed);
  http::Request both = get_object();
  both.target = link;
  EXPECT_EQ(problem_of(both), Kind::malformed);
}

TEST(SignatureCheck, is_current_for_fifteen_minutes_or_the_lifetime_of_a_presigned_url) {
  using std::chrono::minutes;
  EXPECT_EQ(problem_of(get_object(), "", midnight + minutes(15)), std::nullopt);
  EXPECT_EQ(complaint(get_object(), midnight + minutes(16)),
            "Signature expired: 20130524T000000Z is now earlier than 20130524T000100Z (20130524T001600Z - 15 min.)");
  EXPECT_EQ(complaint(get_object(), midnight - minutes(16)),
            "Signature not yet current: 20130524T000000Z is still later than 20130523T235900Z (20130523T234400Z + 15 min.)");
  EXPECT_EQ(problem_of(follow(link), "", midnight + std::chrono::hours(24)), std::nullopt);
  EXPECT_EQ(problem_of(follow(link), "", midnight + std::chrono::hours(24) + std::chrono::seconds(1)), Kind::presigned_url_expired);
}

TEST(SignatureCheck, must_have_the_date_of_its_scope) {
  EXPECT_EQ(problem_of(get_object(replaced(authorization, "20130524", "20130525"))), Kind::wrong_scope);
}

}  // namespace
}  // namespace martlet::cloud
