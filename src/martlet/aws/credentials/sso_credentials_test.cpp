#include "testing/credential_fixture.hpp"

namespace martlet::aws {
namespace {

// The names of the files are the SHA-1 of the session's name or of the start URL, computed with Python's hashlib.
constexpr const char* file_of_my_sso = "0ad374308c5a4e22f723adf10145eafad7c4031c.json";
constexpr const char* file_of_start_url = "40a89917e3175433e361b710a9d43528d7f1890a.json";

struct SsoCredentialsTest : CredentialFixture {
  static constexpr const char* with_session =
      "[profile a]\nsso_session = my-sso\nsso_account_id = 123456789012\nsso_role_name = Deployer\n"
      "[sso-session my-sso]\nsso_region = eu-west-1\nsso_start_url = https://d-abc123.awsapps.com/start\n";

  void sign_in(const std::string& file, const std::string& text) {
    std::filesystem::create_directories(folder.path() / ".aws/sso/cache");
    folder.write(".aws/sso/cache/" + file, text);
  }
  Outcome<SecurityCredentials> with(const std::string& config) {
    return credentials({{"AWS_CONFIG_FILE", folder.write("config", config)}, {"AWS_PROFILE", "a"}, {"HOME", folder.path()}});
  }
  // Replies with the response in the API reference.
  void reply() {
    fixture.sender->reply(
        200, R"({"roleCredentials":{"accessKeyId":"ASIASSO","secretAccessKey":"s","sessionToken":"t","expiration":1440941760000}})");
  }
};

TEST_F(SsoCredentialsTest, returns_the_credentials_of_a_role_for_a_stored_token) {
  sign_in(file_of_my_sso, R"({"startUrl":"https://d-abc123.awsapps.com/start","region":"eu-west-1","accessToken":"the-token",
    "expiresAt":"2015-08-30T13:00:00Z","clientId":null,"registrationExpiresAt":"2015-11-30T13:00:00Z"})");
  reply();
  const auto got = with(with_session);
  ASSERT_TRUE(got) << to_text(got.error());
  EXPECT_EQ(got->access_key_id, "ASIASSO");
  EXPECT_EQ(got->session_token.reveal(), "t");
  EXPECT_EQ(got->expiration, SessionFixture::begin + std::chrono::hours(1));
  const ScriptedSender::RecordedRequest& sent = fixture.sender->requests.at(0);
  EXPECT_EQ(sent.origin.host, "portal.sso.eu-west-1.amazonaws.com");
  EXPECT_EQ(sent.target, "/federation/credentials?role_name=Deployer&account_id=123456789012");
  EXPECT_EQ(sent.header("x-amz-sso_bearer_token"), "the-token");
  EXPECT_EQ(sent.header("authorization"), "");
}

TEST_F(SsoCredentialsTest, accepts_the_older_keys_and_the_time_format_of_older_aws_clis) {
  sign_in(file_of_start_url, R"({"accessToken":"the-token","expiresAt":"2015-08-30T13:00:00UTC"})");
  reply();
  const auto got = with(
      "[profile a]\nsso_start_url = https://d-abc123.awsapps.com/start\nsso_region = eu-west-1\n"
      "sso_account_id = 123456789012\nsso_role_name = Deployer\n");
  ASSERT_TRUE(got) << to_text(got.error());
  EXPECT_EQ(got->access_key_id, "ASIASSO");
}

TEST_F(SsoCredentialsTest, explains_how_to_sign_in_if_the_token_is_missing_or_has_expired) {
  const std::string name = "NoCredentials: IAM Identity Center, by the profile \"a\": ";
  const std::string next = "; run `aws sso login --profile a`";
  EXPECT_EQ(to_text(with(with_session).error()), name + "not signed in (can't read " + (folder.path() / ".aws/sso/cache/").string() +
                                                     file_of_my_sso + ": No such file or directory)" + next);
  sign_in(file_of_my_sso, R"({"accessToken":"the-token","expiresAt":"2015-08-30T12:36:00Z"})");
  EXPECT_EQ(to_text(with(with_session).error()), name + "the sign-in has expired" + next);
  sign_in(file_of_my_sso, R"({"accessToken":null,"expiresAt":"2015-08-30T13:00:00Z"})");
  EXPECT_NE(to_text(with(with_session).error()).find("contains no token" + next), std::string::npos);
  EXPECT_TRUE(fixture.sender->requests.empty());
}

TEST_F(SsoCredentialsTest, explains_how_to_sign_in_again_if_aws_rejects_the_token) {
  sign_in(file_of_my_sso, R"({"accessToken":"the-token","expiresAt":"2015-08-30T13:00:00Z"})");
  fixture.sender->reply(401, R"({"message":"Session token not found or invalid"})", {{"x-amzn-errortype", "UnauthorizedException"}});
  EXPECT_EQ(to_text(with(with_session).error()),
            "SSO.GetRoleCredentials: UnauthorizedException (401): Session token not found or invalid; run `aws sso login --profile a`");
}

TEST_F(SsoCredentialsTest, reports_the_message_from_aws_about_a_role_that_is_not_assigned) {
  sign_in(file_of_my_sso, R"({"accessToken":"the-token","expiresAt":"2015-08-30T13:00:00Z"})");
  fixture.sender->reply(403, R"({"message":"No access"})", {{"x-amzn-errortype", "ForbiddenException"}});
  EXPECT_EQ(to_text(with(with_session).error()), "SSO.GetRoleCredentials: ForbiddenException (403): No access");
}

TEST_F(SsoCredentialsTest, reports_missing_and_contradictory_settings_of_a_profile) {
  const auto message = [&](const std::string& config) { return with(config).error().message; };
  EXPECT_EQ(message("[profile a]\nsso_session = my-sso\nsso_account_id = 1\n[sso-session my-sso]\nsso_region = r\nsso_start_url = u\n"),
            "the profile \"a\" uses IAM Identity Center but has no sso_role_name");
  EXPECT_EQ(message("[profile a]\nsso_session = other\nsso_account_id = 1\nsso_role_name = r\n"),
            "the profile \"a\" names [sso-session other], which doesn't exist");
  EXPECT_EQ(message(std::string(with_session) + "[profile a]\nsso_region = us-east-1\n"),
            "the profile \"a\" has a different sso_region than its [sso-session my-sso]");
  EXPECT_EQ(message("[profile a]\nsso_start_url = u\nsso_region = evil.example.com/\nsso_account_id = 1\nsso_role_name = r\n"),
            "the profile \"a\" has an sso_region that isn't the name of a region");
}

}  // namespace
}  // namespace martlet::aws
