#include "testing/credential_fixture.hpp"

namespace martlet::aws {
namespace {

struct ProfileCredentialsTest : CredentialFixture {};

TEST_F(ProfileCredentialsTest, reads_keys_from_the_shared_files) {
  const std::string file = folder.write("credentials",
                                        "# mine\n[default]\naws_access_key_id = AKIAFILE\naws_secret_access_key=s # not a part\n"
                                        "[other]\naws_access_key_id=AKIAOTHER\naws_secret_access_key=s\n");
  EXPECT_EQ(credentials({{"AWS_SHARED_CREDENTIALS_FILE", file}})->access_key_id, "AKIAFILE");
  EXPECT_EQ(credentials({{"AWS_SHARED_CREDENTIALS_FILE", file}})->secret_access_key.reveal(), "s");
  EXPECT_EQ(credentials({{"AWS_SHARED_CREDENTIALS_FILE", file}, {"AWS_PROFILE", "other"}})->access_key_id, "AKIAOTHER");
  const auto missing = credentials({{"AWS_SHARED_CREDENTIALS_FILE", file}, {"AWS_PROFILE", "missing"}});
  EXPECT_EQ(missing.error().message,
            "AWS_PROFILE names the profile \"missing\", which doesn't exist; name one of the profiles in ~/.aws/config (`aws configure "
            "list-profiles`)");
}

TEST_F(ProfileCredentialsTest, assumes_the_role_of_a_profile_through_other_profiles) {
  const std::string file = folder.write("config",
                                        "[profile base]\naws_access_key_id = AKIABASE\naws_secret_access_key = s\n"
                                        "[profile middle]\nrole_arn = arn:aws:iam::1:role/middle\nsource_profile = base\n"
                                        "[profile end]\nrole_arn = arn:aws:iam::2:role/end\nsource_profile = middle\nexternal_id = x-1\n"
                                        "role_session_name = me\nduration_seconds = 900\n");
  fixture.sender->reply(200, sts_answer("ASIAMIDDLE", "AssumeRole"));
  fixture.sender->reply(200, sts_answer("ASIAEND", "AssumeRole"));
  const auto got = credentials({{"AWS_CONFIG_FILE", file}, {"AWS_PROFILE", "end"}});
  ASSERT_TRUE(got) << to_text(got.error());
  EXPECT_EQ(got->access_key_id, "ASIAEND");
  EXPECT_NE(fixture.sender->requests.at(0).header("authorization").find("Credential=AKIABASE/"), std::string::npos);
  EXPECT_NE(fixture.sender->requests.at(1).header("authorization").find("Credential=ASIAMIDDLE/"), std::string::npos);
  EXPECT_NE(fixture.sender->requests.at(1).body.find("RoleSessionName=me&DurationSeconds=900&ExternalId=x-1"), std::string::npos)
      << fixture.sender->requests.at(1).body;
}

TEST_F(ProfileCredentialsTest, reports_mistakes_in_a_profile) {
  const auto message = [&](const std::string& text) {
    return credentials({{"AWS_CONFIG_FILE", folder.write("config", text)}, {"AWS_PROFILE", "a"}}).error().message;
  };
  EXPECT_NE(
      message("[profile a]\nrole_arn = r\nsource_profile = b\n[profile b]\nrole_arn = r\nsource_profile = a\n").find("is its own source"),
      std::string::npos);
  EXPECT_NE(message("[profile a]\nrole_arn = r\nsource_profile = b\n").find("the profile \"b\" doesn't exist"), std::string::npos);
  EXPECT_NE(message("[profile a]\naws_access_key_id = A\n").find("has only one of"), std::string::npos);
  EXPECT_NE(message("[profile a]\nnonsense secret\n").find("line 2 is neither a section nor"), std::string::npos);
  EXPECT_EQ(message("[profile a]\nnonsense secret\n").find("secret"), std::string::npos);
}

}  // namespace
}  // namespace martlet::aws
