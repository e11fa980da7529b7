#include <martlet/aws/wire/failure.hpp>

#include <gtest/gtest.h>

namespace martlet::aws {
namespace {

Failure coded(std::string code, int status = 0) {
  Failure failure;
  failure.code = std::move(code);
  failure.status = status;
  return failure;
}

TEST(Failure, is_classified_by_code_and_status) {
  EXPECT_TRUE(is_throttling(coded("TooManyRequestsException", 429)));
  EXPECT_TRUE(is_throttling(coded("SlowDown", 503)));
  EXPECT_FALSE(is_throttling(coded("ResourceConflictException", 409)));
  EXPECT_TRUE(is_transient(coded(std::string(failure_code::unreachable))));
  EXPECT_FALSE(is_transient(coded(std::string(failure_code::untrusted))));
  EXPECT_FALSE(is_transient(coded("ValidationException", 400)));
  EXPECT_TRUE(is_denied(coded("AccessDeniedException", 400)));
  EXPECT_TRUE(is_not_found(coded("ParameterNotFound", 400)));
  EXPECT_TRUE(is_conflict(coded("PreconditionFailedException", 412)));
  EXPECT_EQ(to_error(coded("NoSuchKey", 404)).code, Code::not_found);
  EXPECT_EQ(to_error(coded("ThrottlingException", 400)).code, Code::unavailable);
  EXPECT_EQ(to_error(coded(std::string(failure_code::timed_out))).code, Code::timeout);
}

TEST(Failure, has_a_text_that_ends_with_the_next_step) {
  Failure failure;
  failure.code = failure_code::no_credentials;
  failure.message = "the token has expired";
  failure.next = "run `aws sso login`";
  EXPECT_EQ(to_text(failure), "NoCredentials: the token has expired; run `aws sso login`");
  EXPECT_EQ(to_error(failure).what, "NoCredentials: the token has expired");
  EXPECT_EQ(to_error(failure).next, "run `aws sso login`");
}

}  // namespace
}  // namespace martlet::aws
