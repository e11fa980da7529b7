#include <gtest/gtest.h>
#include <unistd.h>
#include <filesystem>
#include <fstream>

#include <martlet/async/when_all.hpp>
#include <martlet/aws/credentials/assumed_role.hpp>
#include <martlet/aws/credentials/cached_credentials.hpp>
#include <martlet/aws/lambda/lambda_client.hpp>
#include <martlet/aws/testing/test_world.hpp>
#include <martlet/config/environment.hpp>

namespace martlet::aws {
namespace {

using namespace std::chrono_literals;

struct Counted final : CredentialsProvider {
  explicit Counted(TestWorld& of) : world(of) {}
  std::string name() const override { return "counted"; }
  Task<Answer<SecurityCredentials>> get() override {
    ++calls;
    co_await sleep(takes);
    if (fails) {
      Failure failure;
      failure.code = "Broken";
      co_return std::unexpected(std::move(failure));
    }
    co_return SecurityCredentials{std::to_string(calls), Secret("s"), Secret("t"), world.wall() + 1h};
  }
  TestWorld& world;
  int calls = 0;
  bool fails = false;
  std::chrono::seconds takes{1};
};

struct Cached : testing::Test {
  TestWorld world;
  std::shared_ptr<Counted> source = std::make_shared<Counted>(world);
  CachedCredentials cached{source, [this] { return world.wall(); }};
  std::string key() {
    const Answer<SecurityCredentials> got = world.loop.run(cached.get());
    return got ? got->access_key_id : got.error().code;
  }
  void pass(std::chrono::seconds time) { world.loop.run_until(world.loop.now() + time); }

  Task<std::vector<std::string>> many() {
    std::vector<Task<Answer<SecurityCredentials>>> tasks;
    for (int i = 0; i < 10; ++i) tasks.push_back(cached.get());
    std::vector<Answer<SecurityCredentials>> answers = co_await when_all(std::move(tasks));
    std::vector<std::string> keys;
    for (const auto& answer : answers) keys.push_back(answer ? answer->access_key_id : answer.error().code);
    co_return keys;
  }
};

TEST_F(Cached, are_fetched_once_and_again_before_they_expire) {
  EXPECT_EQ(key(), "1");
  pass(50min);
  EXPECT_EQ(key(), "1");
  pass(6min);
  EXPECT_EQ(key(), "2");
}

TEST_F(Cached, are_fetched_once_for_all_who_ask_at_the_same_time) {
  EXPECT_EQ(world.loop.run(many()), std::vector<std::string>(10, "1"));
  EXPECT_EQ(source->calls, 1);
}

TEST_F(Cached, fail_once_for_all_who_ask_at_the_same_time) {
  source->fails = true;
  EXPECT_EQ(world.loop.run(many()), std::vector<std::string>(10, "Broken"));
  EXPECT_EQ(source->calls, 1);
}

TEST_F(Cached, are_used_while_they_are_good_though_no_new_ones_come) {
  EXPECT_EQ(key(), "1");
  source->fails = true;
  pass(56min);
  EXPECT_EQ(key(), "1");
  EXPECT_EQ(key(), "1");
  EXPECT_EQ(source->calls, 2);  // not asked again at once
  pass(60s);
  EXPECT_EQ(key(), "1");
  EXPECT_EQ(source->calls, 3);
  pass(3min);
  EXPECT_EQ(key(), "Broken");
}

TEST_F(Cached, let_another_one_in_when_the_one_who_fetches_is_cancelled) {
  Activity first(world.loop);
  Activity second(world.loop);
  std::string got;
  const auto ask = [](CachedCredentials& credentials, std::string& to) -> Task<void> {
    Answer<SecurityCredentials> answer = co_await credentials.get();
    to = answer ? answer->access_key_id : answer.error().code;
  };
  std::string unused;
  first.start(ask(cached, unused), [](Activity::End, std::exception_ptr) {});
  second.start(ask(cached, got), [](Activity::End, std::exception_ptr) {});
  first.cancel();
  pass(10s);
  EXPECT_EQ(got, "2");
  EXPECT_EQ(source->calls, 2);
}

// A folder for files, which goes when the test goes.
struct Folder {
  Folder() : path(std::filesystem::temp_directory_path() / ("martlet_aws_" + std::to_string(::getpid()) + "_" + std::to_string(count++))) {
    std::filesystem::create_directories(path);
  }
  ~Folder() { std::filesystem::remove_all(path); }
  std::string write(const std::string& name, const std::string& text) const {
    std::ofstream(path / name) << text;
    return (path / name).string();
  }
  std::filesystem::path path;
  static inline int count = 0;
};

struct Chain : testing::Test {
  TestWorld world;
  Folder folder;
  using Variables = std::map<std::string, std::string, std::less<>>;
  class Given final : public Environment {
   public:
    explicit Given(Variables variables) : variables_(std::move(variables)) {}
    std::optional<std::string> get(std::string_view name) const override {
      const auto found = variables_.find(name);
      return found == variables_.end() ? std::nullopt : std::optional(found->second);
    }

   private:
    Variables variables_;
  };

  Answer<SecurityCredentials> credentials(Variables variables) {
    variables.emplace("AWS_REGION", "eu-central-1");
    variables.emplace("AWS_EC2_METADATA_DISABLED", "true");
    const Given environment(std::move(variables));
    const Result<Session> session = world.open(environment);
    if (!session) {
      Failure failure;
      failure.code = "NotOpened";
      failure.message = to_text(session.error());
      return std::unexpected(failure);
    }
    return world.loop.run(session->credentials()->get());
  }
  static std::string sts_answer(const std::string& key, const std::string& operation) {
    return "<R><" + operation + "Result><Credentials><AccessKeyId>" + key +
           "</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken><Expiration>2015-08-30T13:36:00Z</Expiration>"
           "</Credentials></" +
           operation + "Result></R>";
  }
  static constexpr const char* json =
      R"({"AccessKeyId":"ASIA","SecretAccessKey":"s","Token":"t","Expiration":"2015-08-30T13:36:00Z","Code":"Success"})";
};

TEST_F(Chain, takes_the_environment_first) {
  const auto got = credentials({{"AWS_ACCESS_KEY_ID", "AKIA"},
                                {"AWS_SECRET_ACCESS_KEY", "s"},
                                {"AWS_SESSION_TOKEN", "t"},
                                {"AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "/x"}});
  ASSERT_TRUE(got) << to_text(got.error());
  EXPECT_EQ(got->access_key_id, "AKIA");
  EXPECT_EQ(got->session_token.reveal(), "t");
  EXPECT_TRUE(world.sender->asked.empty());
}

TEST_F(Chain, takes_a_web_identity) {
  world.sender->reply(200, sts_answer("ASIAWEB", "AssumeRoleWithWebIdentity"));
  const auto got =
      credentials({{"AWS_WEB_IDENTITY_TOKEN_FILE", folder.write("token", "a.b.c\n")}, {"AWS_ROLE_ARN", "arn:aws:iam::1:role/r"}});
  ASSERT_TRUE(got) << to_text(got.error());
  EXPECT_EQ(got->access_key_id, "ASIAWEB");
  const ScriptedSender::Asked& asked = world.sender->asked.at(0);
  EXPECT_EQ(asked.header("authorization"), "");
  EXPECT_NE(asked.body.find("&WebIdentityToken=a.b.c"), std::string::npos);
  EXPECT_EQ(asked.origin.host, "sts.eu-central-1.amazonaws.com");
}

TEST_F(Chain, asks_the_container_with_the_token_of_a_file) {
  world.sender->reply(200, json);
  const auto got = credentials({{"AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://169.254.170.23/v1/credentials?x=1"},
                                {"AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE", folder.write("token", "Bearer abc")},
                                {"AWS_CONTAINER_AUTHORIZATION_TOKEN", "ignored"}});
  ASSERT_TRUE(got) << to_text(got.error());
  EXPECT_EQ(got->access_key_id, "ASIA");
  EXPECT_EQ(got->expiration, TestWorld::begin + 1h);
  EXPECT_EQ(world.sender->asked.at(0).target, "/v1/credentials?x=1");
  EXPECT_EQ(world.sender->asked.at(0).header("authorization"), "Bearer abc");
}

TEST_F(Chain, asks_the_container_by_a_relative_uri) {
  world.sender->reply(200, json);
  EXPECT_TRUE(credentials({{"AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "/v2/x"}, {"AWS_CONTAINER_AUTHORIZATION_TOKEN", "abc"}}));
  EXPECT_EQ(world.sender->asked.at(0).origin.host, "169.254.170.2");
  EXPECT_EQ(world.sender->asked.at(0).header("authorization"), "abc");
}

TEST_F(Chain, gives_no_token_to_strangers) {
  for (const char* url :
       {"http://example.com/", "http://169.254.170.2.example.com/", "http://10.0.0.1/", "http://127.example.com/", "nonsense"}) {
    const auto got = credentials({{"AWS_CONTAINER_CREDENTIALS_FULL_URI", url}, {"AWS_CONTAINER_AUTHORIZATION_TOKEN", "secret"}});
    EXPECT_EQ(got.error().code, failure_code::no_credentials) << url;
    EXPECT_EQ(got.error().message.find("secret"), std::string::npos);
  }
  EXPECT_TRUE(world.sender->asked.empty());
  EXPECT_FALSE(credentials({{"AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "/x"}, {"AWS_CONTAINER_AUTHORIZATION_TOKEN", "a\r\nx: y"}}));
  EXPECT_TRUE(world.sender->asked.empty());
}

TEST_F(Chain, reads_keys_from_the_shared_files) {
  const std::string file = folder.write("credentials",
                                        "# mine\n[default]\naws_access_key_id = AKIAFILE\naws_secret_access_key=s # not a part\n"
                                        "[other]\naws_access_key_id=AKIAOTHER\naws_secret_access_key=s\n");
  EXPECT_EQ(credentials({{"AWS_SHARED_CREDENTIALS_FILE", file}})->access_key_id, "AKIAFILE");
  EXPECT_EQ(credentials({{"AWS_SHARED_CREDENTIALS_FILE", file}})->secret_access_key.reveal(), "s");
  EXPECT_EQ(credentials({{"AWS_SHARED_CREDENTIALS_FILE", file}, {"AWS_PROFILE", "other"}})->access_key_id, "AKIAOTHER");
  const auto missing = credentials({{"AWS_SHARED_CREDENTIALS_FILE", file}, {"AWS_PROFILE", "nobody"}});
  EXPECT_EQ(missing.error().message, "AWS_PROFILE names the profile \"nobody\", which is not there");
}

TEST_F(Chain, takes_on_the_role_of_a_profile_over_others) {
  const std::string file = folder.write("config",
                                        "[profile base]\naws_access_key_id = AKIABASE\naws_secret_access_key = s\n"
                                        "[profile middle]\nrole_arn = arn:aws:iam::1:role/middle\nsource_profile = base\n"
                                        "[profile end]\nrole_arn = arn:aws:iam::2:role/end\nsource_profile = middle\nexternal_id = x-1\n"
                                        "role_session_name = me\nduration_seconds = 900\n");
  world.sender->reply(200, sts_answer("ASIAMIDDLE", "AssumeRole"));
  world.sender->reply(200, sts_answer("ASIAEND", "AssumeRole"));
  const auto got = credentials({{"AWS_CONFIG_FILE", file}, {"AWS_PROFILE", "end"}});
  ASSERT_TRUE(got) << to_text(got.error());
  EXPECT_EQ(got->access_key_id, "ASIAEND");
  EXPECT_NE(world.sender->asked.at(0).header("authorization").find("Credential=AKIABASE/"), std::string::npos);
  EXPECT_NE(world.sender->asked.at(1).header("authorization").find("Credential=ASIAMIDDLE/"), std::string::npos);
  EXPECT_NE(world.sender->asked.at(1).body.find("RoleSessionName=me&DurationSeconds=900&ExternalId=x-1"), std::string::npos)
      << world.sender->asked.at(1).body;
}

TEST_F(Chain, says_what_is_wrong_with_a_profile) {
  const auto message = [&](const std::string& text) {
    return credentials({{"AWS_CONFIG_FILE", folder.write("config", text)}, {"AWS_PROFILE", "a"}}).error().message;
  };
  EXPECT_NE(
      message("[profile a]\nrole_arn = r\nsource_profile = b\n[profile b]\nrole_arn = r\nsource_profile = a\n").find("is its own source"),
      std::string::npos);
  EXPECT_NE(message("[profile a]\nrole_arn = r\nsource_profile = b\n").find("the profile \"b\" is not there"), std::string::npos);
  EXPECT_NE(message("[profile a]\ncredential_process = rm\n").find("credential_process, which is not supported"), std::string::npos);
  EXPECT_NE(message("[profile a]\naws_access_key_id = A\n").find("has only one of"), std::string::npos);
  EXPECT_NE(message("[profile a]\nnonsense secret\n").find("line 2 is neither a section nor"), std::string::npos);
  EXPECT_EQ(message("[profile a]\nnonsense secret\n").find("secret"), std::string::npos);
}

TEST_F(Chain, asks_the_instance_by_a_session_token) {
  world.sender->reply(200, "imds-token");
  world.sender->reply(200, "my-role\n");
  world.sender->reply(200, json);
  const auto got = credentials({{"AWS_EC2_METADATA_DISABLED", "false"}});
  ASSERT_TRUE(got) << to_text(got.error());
  EXPECT_EQ(got->access_key_id, "ASIA");
  EXPECT_EQ(world.sender->asked.at(0).method, "PUT");
  EXPECT_EQ(world.sender->asked.at(0).header("x-aws-ec2-metadata-token-ttl-seconds"), "21600");
  EXPECT_EQ(world.sender->asked.at(2).target, "/latest/meta-data/iam/security-credentials/my-role");
  EXPECT_EQ(world.sender->asked.at(2).header("x-aws-ec2-metadata-token"), "imds-token");
}

TEST_F(Chain, waits_a_second_for_an_instance_that_is_none_and_names_all_that_were_asked) {
  ScriptedSender::Reply never;
  never.takes = 24h;
  world.sender->reply(500, "");
  world.sender->reply(never);
  const auto got = credentials({{"AWS_EC2_METADATA_DISABLED", "false"}, {"AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", "/x"}});
  EXPECT_EQ(world.passed(), 1s);
  EXPECT_EQ(to_text(got.error()),
            "NoCredentials: nobody has credentials; the container's endpoint: the container's endpoint answered with status 500; "
            "the instance's metadata: the instance's metadata doesn't answer");
}

TEST_F(Chain, signs_with_a_role_and_takes_it_on_again_before_it_expires) {
  LambdaClient lambda(as_role(world.session(), {"arn:aws:iam::1:role/r", "martlet", "x", 3600s}));
  for (const char* key : {"ASIA1", "ASIA2"}) {
    std::string answer = sts_answer(key, "AssumeRole");
    const std::string expiration = to_iso8601(world.wall() + 1h);
    answer.replace(answer.find("2015-08-30T13:36:00Z"), 20, expiration);
    world.sender->reply(200, answer);
    for (int i = 0; i < 2; ++i) {
      world.sender->reply(200, "{}");
      EXPECT_TRUE(world.loop.run(lambda.get_account_settings({})));
      EXPECT_NE(world.sender->asked.back().header("authorization").find(std::string("Credential=") + key + "/"), std::string::npos);
    }
    world.loop.run_until(world.loop.now() + 56min);
  }
  EXPECT_EQ(world.sender->asked.size(), 6U);
}

TEST_F(Chain, tells_that_a_role_is_denied_and_asks_nobody_else) {
  world.sender->reply(403, "<ErrorResponse><Error><Code>AccessDenied</Code><Message>no</Message></Error></ErrorResponse>");
  LambdaClient lambda(as_role(world.session(), {"arn:aws:iam::1:role/r", "martlet", {}, 3600s}));
  EXPECT_EQ(to_text(world.loop.run(lambda.get_account_settings({})).error()), "STS.AssumeRole: AccessDenied (403): no");
}

struct Opening : Chain {
  Result<Session> open(Variables variables) {
    const Given environment(std::move(variables));
    return world.open(environment);
  }
  std::string host(const Session& session) {
    world.sender->reply(200, "{}");
    LambdaClient lambda(session);
    EXPECT_TRUE(world.loop.run(lambda.get_account_settings({})));
    return world.sender->asked.back().header("host") + world.sender->asked.back().target;
  }
};

TEST_F(Opening, needs_a_region) {
  EXPECT_EQ(open({}).error().what, "no AWS region is set");
  EXPECT_EQ(open({{"AWS_DEFAULT_REGION", "us-east-1"}})->region(), "us-east-1");
  EXPECT_EQ(open({{"AWS_CONFIG_FILE", folder.write("config", "[default]\nregion = us-west-2\n")}})->region(), "us-west-2");
  EXPECT_EQ(open({{"AWS_REGION", "evil.example.com/"}}).error().code, Code::malformed);
}

TEST_F(Opening, takes_endpoints_from_variables_and_files) {
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
  EXPECT_EQ(with({{"AWS_ENDPOINT_URL_S3", "nonsense"}}).error().what, "AWS_ENDPOINT_URL_S3 is no URL");
}

TEST_F(Opening, takes_the_null_device_for_an_empty_file_and_nothing_odd_for_one) {
  EXPECT_TRUE(open({{"AWS_REGION", "r"}, {"AWS_CONFIG_FILE", "/dev/null"}, {"AWS_SHARED_CREDENTIALS_FILE", "/dev/null"}}));
  EXPECT_TRUE(open({{"AWS_REGION", "r"}, {"AWS_CONFIG_FILE", folder.path / "missing"}}));
  EXPECT_EQ(open({{"AWS_REGION", "r"}, {"AWS_CONFIG_FILE", folder.path}}).error().code, Code::malformed);
  EXPECT_EQ(open({{"AWS_REGION", "r"}, {"AWS_CONFIG_FILE", "/dev/zero"}}).error().code, Code::too_large);
}

TEST_F(Opening, takes_retries_from_variables) {
  EXPECT_EQ(open({{"AWS_REGION", "r"}, {"AWS_MAX_ATTEMPTS", "0"}}).error().code, Code::malformed);
  EXPECT_EQ(open({{"AWS_REGION", "r"}, {"AWS_RETRY_MODE", "frantic"}}).error().code, Code::malformed);
  EXPECT_EQ(open({{"AWS_REGION", "r"}, {"AWS_MAX_ATTEMPTS", "7"}, {"AWS_RETRY_MODE", "adaptive"}})->parts().retries.attempts_max, 7);
}

}  // namespace
}  // namespace martlet::aws
