#include "assumed_role.hpp"

#include <martlet/aws/lambda/lambda_client.hpp>

#include "testing/credential_fixture.hpp"

namespace martlet::aws {
namespace {

using namespace std::chrono_literals;

struct AssumedRoleTest : CredentialFixture {};

TEST_F(AssumedRoleTest, signs_with_a_role_and_renews_it_before_it_expires) {
  LambdaClient lambda(as_role(fixture.session(), {"arn:aws:iam::1:role/r", "martlet", "x", 3600s}));
  for (const char* key : {"ASIA1", "ASIA2"}) {
    std::string answer = sts_answer(key, "AssumeRole");
    const std::string expiration = to_iso8601(fixture.wall() + 1h);
    answer.replace(answer.find("2015-08-30T13:36:00Z"), 20, expiration);
    fixture.sender->reply(200, answer);
    for (int i = 0; i < 2; ++i) {
      fixture.sender->reply(200, "{}");
      EXPECT_TRUE(fixture.loop.run(lambda.get_account_settings({})));
      EXPECT_NE(fixture.sender->requests.back().header("authorization").find(std::string("Credential=") + key + "/"), std::string::npos);
    }
    fixture.loop.run_until(fixture.loop.now() + 56min);
  }
  EXPECT_EQ(fixture.sender->requests.size(), 6U);
}

TEST_F(AssumedRoleTest, reports_a_denied_role_and_uses_no_other_source) {
  fixture.sender->reply(403, "<ErrorResponse><Error><Code>AccessDenied</Code><Message>no</Message></Error></ErrorResponse>");
  LambdaClient lambda(as_role(fixture.session(), {"arn:aws:iam::1:role/r", "martlet", {}, 3600s}));
  EXPECT_EQ(to_text(fixture.loop.run(lambda.get_account_settings({})).error()), "STS.AssumeRole: AccessDenied (403): no");
}

}  // namespace
}  // namespace martlet::aws
