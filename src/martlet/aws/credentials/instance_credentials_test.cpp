#include "testing/credential_fixture.hpp"

namespace martlet::aws {
namespace {

using namespace std::chrono_literals;

struct InstanceCredentialsTest : CredentialFixture {};

TEST_F(InstanceCredentialsTest, are_requested_with_a_session_token) {
  fixture.sender->reply(200, "imds-token");
  fixture.sender->reply(200, "my-role\n");
  fixture.sender->reply(200, json);
  const auto got = credentials({{"AWS_EC2_METADATA_DISABLED", "false"}});
  ASSERT_TRUE(got) << to_text(got.error());
  EXPECT_EQ(got->access_key_id, "ASIA");
  EXPECT_EQ(fixture.sender->requests.at(0).method, "PUT");
  EXPECT_EQ(fixture.sender->requests.at(0).header("x-aws-ec2-metadata-token-ttl-seconds"), "21600");
  EXPECT_EQ(fixture.sender->requests.at(2).target, "/latest/meta-data/iam/security-credentials/my-role");
  EXPECT_EQ(fixture.sender->requests.at(2).header("x-aws-ec2-metadata-token"), "imds-token");
}

TEST_F(InstanceCredentialsTest, wait_a_second_for_missing_metadata_and_report_that_nothing_is_configured) {
  ScriptedSender::ScriptedResponse never;
  never.takes = 24h;
  fixture.sender->reply(never);
  const auto got = credentials({{"AWS_EC2_METADATA_DISABLED", "false"}});
  EXPECT_EQ(fixture.passed(), 1s);
  EXPECT_EQ(
      to_text(got.error()),
      "NoCredentials: no credentials are configured, and the instance's metadata doesn't answer; set AWS_PROFILE, or AWS_ACCESS_KEY_ID "
      "and AWS_SECRET_ACCESS_KEY");
}

}  // namespace
}  // namespace martlet::aws
