#include "testing/credential_fixture.hpp"

namespace martlet::aws {
namespace {

// The SHA-256 of the session, computed with Python's hashlib.
constexpr const char* file_of_alice = "b7d71d383b9557a9bad4c3346c50365819226484c6824a0fdef66637be339db0.json";

struct LoginCredentialsTest : CredentialFixture {
  Outcome<SecurityCredentials> with(const std::string& expires_at) {
    folder.write(file_of_alice, R"({"accessToken":{"accessKeyId":"ASIALOGIN","secretAccessKey":"s","sessionToken":"t",
      "accountId":"123456789012","expiresAt":")" +
                                    expires_at + R"("},"tokenType":"aws_sigv4","refreshToken":"r","clientId":"c","dpopKey":"k"})");
    return ask();
  }
  Outcome<SecurityCredentials> ask() {
    const std::string file = folder.write("config", "[profile a]\nlogin_session = arn:aws:iam::123456789012:user/alice\n");
    return credentials({{"AWS_CONFIG_FILE", file}, {"AWS_PROFILE", "a"}, {"AWS_LOGIN_CACHE_DIRECTORY", folder.path()}});
  }
};

TEST_F(LoginCredentialsTest, returns_the_credentials_that_the_aws_cli_stored_while_they_are_valid) {
  const auto got = with("2015-08-30T12:50:00Z");
  ASSERT_TRUE(got) << to_text(got.error());
  EXPECT_EQ(got->access_key_id, "ASIALOGIN");
  EXPECT_EQ(got->expiration, SessionFixture::begin + std::chrono::minutes(14));
}

TEST_F(LoginCredentialsTest, explains_how_to_sign_in_if_they_are_missing_or_have_expired) {
  const std::string name = "NoCredentials: `aws login`, by the profile \"a\": ";
  EXPECT_EQ(to_text(ask().error()), name + "not signed in (can't read " + (folder.path() / file_of_alice).string() +
                                        ": No such file or directory); run `aws login --profile a`");
  EXPECT_EQ(to_text(with("2015-08-30T12:36:00Z").error()), name + "its credentials have expired; run `aws login --profile a`");
}

}  // namespace
}  // namespace martlet::aws
