#include "testing/credential_fixture.hpp"

namespace martlet::aws {
namespace {

struct ProcessCredentialsTest : CredentialFixture {
  Outcome<SecurityCredentials> with(const std::string& text) {
    const std::string output = folder.write("output", text);
    const std::string file = folder.write("config", "[profile a]\ncredential_process = cat \"" + output + "\"\n");
    return credentials({{"AWS_CONFIG_FILE", file}, {"AWS_PROFILE", "a"}});
  }
  std::string refused(const std::string& text) { return with(text).error().message; }
};

// The output is that in the SDKs and Tools Reference Guide.
TEST_F(ProcessCredentialsTest, returns_the_credentials_that_the_process_writes) {
  const auto got = with(R"({"Version": 1, "AccessKeyId": "ASIA", "SecretAccessKey": "s", "SessionToken": "t",
    "Expiration": "2015-08-30T13:36:00Z", "AccountId": null})");
  ASSERT_TRUE(got) << to_text(got.error());
  EXPECT_EQ(got->access_key_id, "ASIA");
  EXPECT_EQ(got->secret_access_key.reveal(), "s");
  EXPECT_EQ(got->session_token.reveal(), "t");
  EXPECT_EQ(got->expiration, SessionFixture::begin + std::chrono::hours(1));
}

TEST_F(ProcessCredentialsTest, accepts_keys_that_do_not_expire) {
  const auto got = with(R"({"Version": 1, "AccessKeyId": "AKIA", "SecretAccessKey": "s"})");
  ASSERT_TRUE(got) << to_text(got.error());
  EXPECT_FALSE(got->expiration);
}

TEST_F(ProcessCredentialsTest, reports_invalid_output_without_repeating_it) {
  const std::string name = "the credential_process of the profile \"a\" ";
  EXPECT_EQ(refused("secret"), name + "didn't write JSON");
  EXPECT_EQ(refused(R"({"Version": 2, "AccessKeyId": "A", "SecretAccessKey": "secret"})"), name + "wrote JSON whose \"Version\" isn't 1");
  EXPECT_EQ(refused(R"({"AccessKeyId": "A", "SecretAccessKey": "secret"})"), name + "wrote JSON whose \"Version\" isn't 1");
  EXPECT_EQ(refused(R"({"Version": 1, "AccessKeyId": "A"})"), name + "wrote no \"AccessKeyId\" or no \"SecretAccessKey\"");
  EXPECT_EQ(refused(R"({"Version": 1, "AccessKeyId": "A", "SecretAccessKey": "s", "Expiration": "soon"})"),
            name + "wrote an \"Expiration\" that isn't an ISO 8601 time");
}

TEST_F(ProcessCredentialsTest, reports_the_exit_code_of_a_failed_command_and_the_next_step) {
  const std::string file = folder.write("config", "[profile a]\ncredential_process = false\n");
  EXPECT_EQ(
      to_text(credentials({{"AWS_CONFIG_FILE", file}, {"AWS_PROFILE", "a"}}).error()),
      "NoCredentials: the credential_process of the profile \"a\" failed with exit code 1; run the command by hand and check its output");
}

TEST_F(ProcessCredentialsTest, can_be_the_source_of_a_role) {
  const std::string output = folder.write("output", R"({"Version": 1, "AccessKeyId": "AKIA", "SecretAccessKey": "s"})");
  const std::string file =
      folder.write("config", "[profile a]\nrole_arn = arn:aws:iam::1:role/r\nsource_profile = b\n[profile b]\ncredential_process = cat " +
                                 output + "\n");
  fixture.sender->reply(200, sts_answer("ASIAROLE", "AssumeRole"));
  const auto got = credentials({{"AWS_CONFIG_FILE", file}, {"AWS_PROFILE", "a"}});
  ASSERT_TRUE(got) << to_text(got.error());
  EXPECT_EQ(got->access_key_id, "ASIAROLE");
  EXPECT_NE(fixture.sender->requests.at(0).header("authorization").find("Credential=AKIA/"), std::string::npos);
}

}  // namespace
}  // namespace martlet::aws
