#include "testing/credential_fixture.hpp"

namespace martlet::aws {
namespace {

struct DefaultCredentialsTest : CredentialFixture {};

TEST_F(DefaultCredentialsTest, uses_the_environment_first) {
  const auto got = credentials({{"AWS_ACCESS_KEY_ID", "AKIA"},
                                {"AWS_SECRET_ACCESS_KEY", "s"},
                                {"AWS_SESSION_TOKEN", "t"},
                                {"AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "/x"}});
  ASSERT_TRUE(got) << to_text(got.error());
  EXPECT_EQ(got->access_key_id, "AKIA");
  EXPECT_EQ(got->session_token.reveal(), "t");
  EXPECT_TRUE(fixture.sender->requests.empty());
}

TEST_F(DefaultCredentialsTest, uses_a_web_identity) {
  fixture.sender->reply(200, sts_answer("ASIAWEB", "AssumeRoleWithWebIdentity"));
  const auto got =
      credentials({{"AWS_WEB_IDENTITY_TOKEN_FILE", folder.write("token", "a.b.c\n")}, {"AWS_ROLE_ARN", "arn:aws:iam::1:role/r"}});
  ASSERT_TRUE(got) << to_text(got.error());
  EXPECT_EQ(got->access_key_id, "ASIAWEB");
  const ScriptedSender::RecordedRequest& sent = fixture.sender->requests.at(0);
  EXPECT_EQ(sent.header("authorization"), "");
  EXPECT_NE(sent.body.find("&WebIdentityToken=a.b.c"), std::string::npos);
  EXPECT_EQ(sent.origin.host, "sts.eu-central-1.amazonaws.com");
}

// If a configured source fails, the machine's instance role must not be used, although it exists.
struct IncompleteCredentialsTest : CredentialFixture {
  std::string told(Variables variables) {
    variables["AWS_EC2_METADATA_DISABLED"] = "false";
    fixture.sender->requests.clear();
    const auto got = credentials(std::move(variables));
    for (const ScriptedSender::RecordedRequest& one : fixture.sender->requests) EXPECT_NE(one.origin.host, "169.254.169.254");
    return got ? "used " + got->access_key_id : to_text(got.error());
  }
};

TEST_F(IncompleteCredentialsTest, an_incomplete_pair_of_keys_is_reported) {
  EXPECT_EQ(told({{"AWS_ACCESS_KEY_ID", "A"}}),
            "NoCredentials: AWS_ACCESS_KEY_ID is set without AWS_SECRET_ACCESS_KEY; set both of them, or neither");
  EXPECT_EQ(told({{"AWS_SECRET_ACCESS_KEY", "s"}}),
            "NoCredentials: AWS_SECRET_ACCESS_KEY is set without AWS_ACCESS_KEY_ID; set both of them, or neither");
}

TEST_F(IncompleteCredentialsTest, an_incomplete_web_identity_is_reported) {
  EXPECT_EQ(told({{"AWS_WEB_IDENTITY_TOKEN_FILE", "/token"}}),
            "NoCredentials: AWS_WEB_IDENTITY_TOKEN_FILE is set without AWS_ROLE_ARN; set both of them, or neither");
  EXPECT_EQ(told({{"AWS_ROLE_ARN", "arn:aws:iam::1:role/r"}}),
            "NoCredentials: AWS_ROLE_ARN is set without AWS_WEB_IDENTITY_TOKEN_FILE; set both of them, or neither");
}

TEST_F(IncompleteCredentialsTest, an_unreadable_token_file_is_reported) {
  const std::string file = folder.path() / "missing";
  EXPECT_EQ(told({{"AWS_WEB_IDENTITY_TOKEN_FILE", file}, {"AWS_ROLE_ARN", "arn:aws:iam::1:role/r"}}),
            "NoCredentials: the role arn:aws:iam::1:role/r by web identity: can't read " + file +
                ": No such file or directory; check that the token's file exists and is readable");
}

TEST_F(IncompleteCredentialsTest, a_failing_container_endpoint_is_reported) {
  fixture.sender->reply(500, "");
  EXPECT_EQ(told({{"AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "/x"}}),
            "NoCredentials: the container's endpoint answered with status 500; check the container's agent, or unset the AWS_CONTAINER_ "
            "variables to use other credentials");
  EXPECT_EQ(told({{"AWS_CONTAINER_CREDENTIALS_FULL_URI", "nonsense"}}).substr(0, 71),
            "NoCredentials: AWS_CONTAINER_CREDENTIALS_FULL_URI isn't a URL; check th");
}

TEST_F(IncompleteCredentialsTest, a_refused_role_is_reported_with_the_message_from_aws) {
  fixture.sender->reply(400,
                        "<ErrorResponse><Error><Code>InvalidIdentityToken</Code><Message>no provider</Message></Error></ErrorResponse>");
  EXPECT_EQ(told({{"AWS_WEB_IDENTITY_TOKEN_FILE", folder.write("token", "a.b.c")}, {"AWS_ROLE_ARN", "arn:aws:iam::1:role/r"}}),
            "STS.AssumeRoleWithWebIdentity: InvalidIdentityToken (400): no provider");
}

TEST_F(IncompleteCredentialsTest, every_kind_of_profile_without_credentials_is_reported) {
  for (const char* keys :
       {"aws_access_key_id = A", "role_arn = r", "role_arn = r\nsource_profile = b", "role_arn = r\ncredential_source = Environment",
        "role_arn = r\ncredential_source = EcsContainer", "role_arn = r\ncredential_source = Elsewhere",
        "role_arn = r\nsource_profile = a\ncredential_source = Environment", "role_arn = r\nsource_profile = a\nmfa_serial = m",
        "role_arn = r\nsource_profile = a\nduration_seconds = an hour", "role_arn = r\nweb_identity_token_file = /missing",
        "source_profile = b", "credential_source = Ec2InstanceMetadata", "sso_session = s", "sso_account_id = 1", "sso_start_url = u",
        "sso_session = missing\nsso_account_id = 1\nsso_role_name = r", "credential_process = /missing/command",
        "credential_process = \"open", "login_session = arn:aws:iam::1:user/u"}) {
    const std::string file = folder.write("config", std::string("[profile a]\n") + keys + "\n[sso-session s]\nsso_region = eu-central-1\n");
    const std::string text = told({{"AWS_CONFIG_FILE", file}, {"AWS_PROFILE", "a"}, {"HOME", folder.path()}});
    EXPECT_NE(text.find("NoCredentials: "), std::string::npos) << keys << ": " << text;
    EXPECT_NE(text.find(';'), std::string::npos) << "no next step: " << keys << ": " << text;
    EXPECT_TRUE(fixture.sender->requests.empty()) << keys;
  }
}

TEST_F(IncompleteCredentialsTest, a_profile_without_credentials_falls_back_to_the_container_or_instance) {
  fixture.sender->reply(200, "imds-token");
  fixture.sender->reply(200, "my-role");
  fixture.sender->reply(200, json);
  const std::string file = folder.write("config", "[profile a]\nregion = eu-west-1\n");
  const auto got = credentials({{"AWS_CONFIG_FILE", file}, {"AWS_PROFILE", "a"}, {"AWS_EC2_METADATA_DISABLED", "false"}});
  ASSERT_TRUE(got) << to_text(got.error());
  EXPECT_EQ(got->access_key_id, "ASIA");
}

}  // namespace
}  // namespace martlet::aws
