#include "testing/credential_fixture.hpp"

namespace martlet::aws {
namespace {

using namespace std::chrono_literals;

struct ContainerCredentialsTest : CredentialFixture {};

TEST_F(ContainerCredentialsTest, are_requested_with_a_token_from_a_file) {
  fixture.sender->reply(200, json);
  const auto got = credentials({{"AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://169.254.170.23/v1/credentials?x=1"},
                                {"AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", folder.write("token", "Bearer abc")},
                                {"AWS_CONTAINER_AUTHORIZATION_TOKEN", "ignored"}});
  ASSERT_TRUE(got) << to_text(got.error());
  EXPECT_EQ(got->access_key_id, "ASIA");
  EXPECT_EQ(got->expiration, SessionFixture::begin + 1h);
  EXPECT_EQ(fixture.sender->requests.at(0).target, "/v1/credentials?x=1");
  EXPECT_EQ(fixture.sender->requests.at(0).header("authorization"), "Bearer abc");
}

TEST_F(ContainerCredentialsTest, are_requested_at_a_relative_uri) {
  fixture.sender->reply(200, json);
  EXPECT_TRUE(credentials({{"AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "/v2/x"}, {"AWS_CONTAINER_AUTHORIZATION_TOKEN", "abc"}}));
  EXPECT_EQ(fixture.sender->requests.at(0).origin.host, "169.254.170.2");
  EXPECT_EQ(fixture.sender->requests.at(0).header("authorization"), "abc");
}

TEST_F(ContainerCredentialsTest, send_no_token_to_other_hosts) {
  for (const char* url :
       {"http://example.com/", "http://169.254.170.2.example.com/", "http://10.0.0.1/", "http://127.example.com/", "nonsense"}) {
    const auto got = credentials({{"AWS_CONTAINER_CREDENTIALS_FULL_URI", url}, {"AWS_CONTAINER_AUTHORIZATION_TOKEN", "secret"}});
    EXPECT_EQ(got.error().code, failure_code::no_credentials) << url;
    EXPECT_EQ(got.error().message.find("secret"), std::string::npos);
  }
  EXPECT_TRUE(fixture.sender->requests.empty());
  EXPECT_FALSE(credentials({{"AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "/x"}, {"AWS_CONTAINER_AUTHORIZATION_TOKEN", "a\r\nx: y"}}));
  EXPECT_TRUE(fixture.sender->requests.empty());
}

}  // namespace
}  // namespace martlet::aws
