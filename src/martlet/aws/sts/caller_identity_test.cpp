#include <martlet/aws/sts/caller_identity.hpp>

#include <gtest/gtest.h>

#include <martlet/aws/sts/sts_client.hpp>
#include <martlet/aws/testing/session_fixture.hpp>

namespace martlet::aws {
namespace {

// The response in STS's API reference, GetCallerIdentity, example 1.
constexpr const char* documented =
    R"(<GetCallerIdentityResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><GetCallerIdentityResult>
<Arn>arn:aws:iam::123456789012:user/Alice</Arn><UserId>AIDACKCEVSQ6C2EXAMPLE</UserId><Account>123456789012</Account>
</GetCallerIdentityResult><ResponseMetadata><RequestId>01234567-89ab-cdef-0123-456789abcdef</RequestId></ResponseMetadata>
</GetCallerIdentityResponse>)";

struct CallerIdentityTest : testing::Test {
  SessionFixture fixture;
  Outcome<CallerIdentity> ask(int status, const char* body) {
    fixture.sender->reply(status, body);
    StsClient sts(fixture.session());
    return fixture.loop.run(caller_of(sts));
  }
};

TEST_F(CallerIdentityTest, returns_the_account_and_the_arn) {
  const Outcome<CallerIdentity> caller = ask(200, documented);
  ASSERT_TRUE(caller) << to_text(caller.error());
  EXPECT_EQ(to_text(*caller, "eu-central-1"), "account 123456789012, region eu-central-1, as arn:aws:iam::123456789012:user/Alice");
}

TEST_F(CallerIdentityTest, fails_with_the_failure_from_sts) {
  EXPECT_EQ(ask(403, "<ErrorResponse><Error><Code>ExpiredToken</Code></Error></ErrorResponse>").error().code, "ExpiredToken");
}

TEST_F(CallerIdentityTest, fails_if_the_response_has_no_account) {
  EXPECT_EQ(ask(200, "<R><GetCallerIdentityResult><Arn>x</Arn></GetCallerIdentityResult></R>").error().code,
            failure_code::malformed_response);
}

TEST_F(CallerIdentityTest, must_be_in_the_configured_account_or_the_error_names_both) {
  const CallerIdentity caller{"111111111111", "arn:aws:iam::111111111111:role/ci"};
  EXPECT_TRUE(check_account(caller, "111111111111"));
  EXPECT_TRUE(check_account(caller, ""));
  const Error error = check_account(caller, "222222222222").error();
  EXPECT_EQ(error.what, "the credentials belong to account 111111111111, not to account 222222222222");
  EXPECT_EQ(error.next, "use credentials of account 222222222222 (AWS_PROFILE), or correct \"account\" in the deployer configuration");
}

}  // namespace
}  // namespace martlet::aws
