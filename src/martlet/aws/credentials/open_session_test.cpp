#include <martlet/aws/lambda/lambda_client.hpp>

#include "testing/credential_fixture.hpp"

namespace martlet::aws {
namespace {

struct OpenSessionTest : CredentialFixture {
  Result<Session> open(Variables variables) {
    const Given environment(std::move(variables));
    return fixture.open(environment);
  }
  std::string host(const Session& session) {
    fixture.sender->reply(200, "{}");
    LambdaClient lambda(session);
    EXPECT_TRUE(fixture.loop.run(lambda.get_account_settings({})));
    return fixture.sender->requests.back().header("host") + fixture.sender->requests.back().target;
  }
};

TEST_F(OpenSessionTest, needs_a_region) {
  EXPECT_EQ(open({}).error().what, "no AWS region is set");
  EXPECT_EQ(open({{"AWS_DEFAULT_REGION", "us-east-1"}})->region(), "us-east-1");
  EXPECT_EQ(open({{"AWS_CONFIG_FILE", folder.write("config", "[default]\nregion = us-west-2\n")}})->region(), "us-west-2");
  EXPECT_EQ(open({{"AWS_REGION", "evil.example.com/"}}).error().code, Code::malformed);
}

TEST_F(OpenSessionTest, reads_endpoints_from_variables_and_files) {
  const Variables keys = {{"AWS_REGION", "r"}, {"AWS_ACCESS_KEY_ID", "a"}, {"AWS_SECRET_ACCESS_KEY", "s"}};
  const auto with = [&](Variables more) {
    more.insert(keys.begin(), keys.end());
    return open(more);
  };
  EXPECT_EQ(host(*with({})), "lambda.r.amazonaws.com/2016-08-19/account-settings");
  EXPECT_EQ(host(*with({{"AWS_ENDPOINT_URL", "http://127.0.0.1:4566/"}})), "127.0.0.1:4566/2016-08-19/account-settings");
  EXPECT_EQ(host(*with({{"AWS_ENDPOINT_URL", "http://a"}, {"AWS_ENDPOINT_URL_LAMBDA", "http://b/base"}})),
            "b/base/2016-08-19/account-settings");
  EXPECT_EQ(host(*with({{"AWS_ENDPOINT_URL", "http://a"}, {"AWS_IGNORE_CONFIGURED_ENDPOINT_URLS", "true"}})),
            "lambda.r.amazonaws.com/2016-08-19/account-settings");
  const std::string file = folder.write(
      "config", "[default]\nservices = mine\n[services mine]\ns3 =\n  endpoint_url = http://s\nlambda =\n  endpoint_url = http://l:1\n");
  EXPECT_EQ(host(*with({{"AWS_CONFIG_FILE", file}})), "l:1/2016-08-19/account-settings");
  EXPECT_EQ(with({{"AWS_ENDPOINT_URL_S3", "nonsense"}}).error().what, "AWS_ENDPOINT_URL_S3 isn't a URL");
}

TEST_F(OpenSessionTest, treats_the_null_device_as_an_empty_file_but_refuses_other_special_files) {
  EXPECT_TRUE(open({{"AWS_REGION", "r"}, {"AWS_CONFIG_FILE", "/dev/null"}, {"AWS_SHARED_CREDENTIALS_FILE", "/dev/null"}}));
  EXPECT_TRUE(open({{"AWS_REGION", "r"}, {"AWS_CONFIG_FILE", folder.path() / "missing"}}));
  EXPECT_EQ(open({{"AWS_REGION", "r"}, {"AWS_CONFIG_FILE", folder.path()}}).error().code, Code::malformed);
  EXPECT_EQ(open({{"AWS_REGION", "r"}, {"AWS_CONFIG_FILE", "/dev/zero"}}).error().code, Code::too_large);
}

TEST_F(OpenSessionTest, reads_fips_and_dual_stack_settings_from_variables_and_the_profile) {
  const Variables keys = {{"AWS_REGION", "us-east-1"}, {"AWS_ACCESS_KEY_ID", "a"}, {"AWS_SECRET_ACCESS_KEY", "s"}};
  const auto with = [&](Variables more) {
    more.insert(keys.begin(), keys.end());
    return open(more);
  };
  EXPECT_EQ(host(*with({{"AWS_USE_FIPS_ENDPOINT", "true"}})), "lambda-fips.us-east-1.amazonaws.com/2016-08-19/account-settings");
  EXPECT_EQ(host(*with({{"AWS_USE_DUALSTACK_ENDPOINT", "True"}})), "lambda.us-east-1.api.aws/2016-08-19/account-settings");
  const std::string file = folder.write("config", "[default]\nuse_fips_endpoint = true\nuse_dualstack_endpoint = true\n");
  EXPECT_EQ(host(*with({{"AWS_CONFIG_FILE", file}})), "lambda-fips.us-east-1.api.aws/2016-08-19/account-settings");
  EXPECT_EQ(host(*with({{"AWS_CONFIG_FILE", file}, {"AWS_USE_DUALSTACK_ENDPOINT", "false"}})),
            "lambda-fips.us-east-1.amazonaws.com/2016-08-19/account-settings");
}

TEST_F(OpenSessionTest, refuses_unsupported_and_contradictory_settings) {
  EXPECT_EQ(to_text(open({{"AWS_REGION", "r"}, {"AWS_USE_FIPS_ENDPOINT", "yes"}}).error()),
            "AWS_USE_FIPS_ENDPOINT is neither true nor false; set it to true, or unset it");
  EXPECT_EQ(to_text(open({{"AWS_REGION", "r"}, {"AWS_USE_FIPS_ENDPOINT", "true"}, {"AWS_ENDPOINT_URL_S3", "http://a"}}).error()),
            "a FIPS endpoint is requested, but another endpoint is configured; unset AWS_USE_FIPS_ENDPOINT, or AWS_ENDPOINT_URL and the "
            "related variables");
  const Result<Session> fips = open({{"AWS_REGION", "r"}, {"AWS_USE_FIPS_ENDPOINT", "true"}});
  ASSERT_TRUE(fips);
  EXPECT_EQ(fips->at("http://a").error().code, Code::conflict);
}

TEST_F(OpenSessionTest, reads_retry_settings_from_variables) {
  EXPECT_EQ(open({{"AWS_REGION", "r"}, {"AWS_MAX_ATTEMPTS", "0"}}).error().code, Code::malformed);
  EXPECT_EQ(open({{"AWS_REGION", "r"}, {"AWS_RETRY_MODE", "frantic"}}).error().code, Code::malformed);
  EXPECT_EQ(open({{"AWS_REGION", "r"}, {"AWS_MAX_ATTEMPTS", "7"}, {"AWS_RETRY_MODE", "adaptive"}})->parts().retries.attempts_max, 7);
}

}  // namespace
}  // namespace martlet::aws
