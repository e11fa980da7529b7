#include <gtest/gtest.h>

#include <martlet/async/when_all.hpp>
#include <martlet/aws/lambda/lambda_client.hpp>
#include <martlet/aws/s3/s3_client.hpp>
#include <martlet/aws/ssm/ssm_client.hpp>
#include <martlet/aws/sts/sts_client.hpp>
#include <martlet/aws/testing/session_fixture.hpp>
#include <martlet/config/environment.hpp>

namespace martlet::aws {
namespace {

using namespace std::chrono_literals;

struct Call : testing::Test {
  SessionFixture fixture;
  Outcome<AliasConfiguration> get_alias() { return get_alias(fixture.session()); }
  Outcome<AliasConfiguration> get_alias(const Session& session) {
    LambdaClient lambda(session);
    GetAliasRequest request;
    request.function_name = "greeter";
    request.name = "LIVE";
    return fixture.loop.run(lambda.get_alias(request));
  }
};

constexpr const char* alias_json =
    R"({"AliasArn":"arn:aws:lambda:eu-central-1:1:function:greeter:LIVE","Name":"LIVE","FunctionVersion":"7"})";

TEST_F(Call, sends_a_signed_request_and_reads_the_response) {
  fixture.sender->reply(200, alias_json);
  const Outcome<AliasConfiguration> alias = get_alias();
  ASSERT_TRUE(alias) << to_text(alias.error());
  EXPECT_EQ(alias->function_version, "7");
  const ScriptedSender::RecordedRequest& sent = fixture.sender->requests.at(0);
  EXPECT_EQ(sent.method + " " + sent.target, "GET /2015-03-31/functions/greeter/aliases/LIVE");
  EXPECT_EQ(sent.origin.host, "lambda.eu-central-1.amazonaws.com");
  EXPECT_EQ(sent.origin.scheme, net::Scheme::https);
  EXPECT_EQ(sent.header("host"), "lambda.eu-central-1.amazonaws.com");
  EXPECT_EQ(sent.header("x-amz-security-token"), "session-token");
  EXPECT_EQ(sent.header("authorization").find("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/eu-central-1/lambda/aws4_request, "), 0U);
}

TEST_F(Call, accepts_unknown_members_unknown_enumerators_and_nulls) {
  fixture.sender->reply(200, R"({"Configuration":{"FunctionName":"greeter","State":"Hibernating","Layers":null,"Brand":{"new":[1]},
                               "Environment":{"Variables":{"A":""}}},"Code":{"Location":null}})");
  LambdaClient lambda(fixture.session());
  const Outcome<GetFunctionResponse> got = fixture.loop.run(lambda.get_function({"greeter", "7"}));
  ASSERT_TRUE(got) << to_text(got.error());
  EXPECT_EQ(got->configuration.state, "Hibernating");
  EXPECT_FALSE(got->configuration.layers);
  EXPECT_EQ(got->configuration.environment->variables.at("A").reveal(), "");
  EXPECT_EQ(fixture.sender->requests.at(0).target, "/2015-03-31/functions/greeter?Qualifier=7");
}

TEST_F(Call, reports_the_failure_from_the_service) {
  fixture.sender->reply(409, R"({"Type":"User","message":"An update is in progress"})",
                        {{"x-amzn-errortype", "ResourceConflictException:http://internal.amazon.com/"}, {"x-amzn-requestid", "1a2b"}});
  const Outcome<AliasConfiguration> alias = get_alias();
  ASSERT_FALSE(alias);
  EXPECT_EQ(to_text(alias.error()), "Lambda.GetAlias: ResourceConflictException (409): An update is in progress; request 1a2b");
  EXPECT_TRUE(is_conflict(alias.error()));
  EXPECT_EQ(fixture.sender->requests.size(), 1U);
}

TEST_F(Call, uses_the_status_as_the_code_if_an_error_has_none) {
  fixture.sender->reply(418, "<html>teapot</html>");
  EXPECT_EQ(get_alias().error().code, "418");
}

TEST_F(Call, fails_if_the_response_violates_the_protocol) {
  for (const char* body : {"<html>", "[1]", R"({"FunctionVersion":{"a":1}})", R"({"Name":"LIVE")"}) {
    fixture.sender->reply(200, body);
    const Outcome<AliasConfiguration> alias = get_alias();
    ASSERT_FALSE(alias) << body;
    EXPECT_EQ(alias.error().code, failure_code::malformed_response);
  }
}

TEST_F(Call, fails_without_the_members_of_its_path) {
  LambdaClient lambda(fixture.session());
  const auto answer = fixture.loop.run(lambda.get_alias({"greeter", ""}));
  EXPECT_EQ(answer.error().code, failure_code::invalid_request);
  EXPECT_EQ(answer.error().message, "Lambda.GetAlias: Name is empty");
  EXPECT_TRUE(fixture.sender->requests.empty());
}

TEST_F(Call, names_the_call_that_had_no_credentials) {
  const Result<Session> session = fixture.open(FixedEnvironment{{"AWS_REGION", "eu-central-1"}, {"AWS_EC2_METADATA_DISABLED", "true"}});
  EXPECT_EQ(to_text(get_alias(*session).error()),
            "Lambda.GetAlias: NoCredentials: no credentials are configured, and AWS_EC2_METADATA_DISABLED is set; set AWS_PROFILE, or "
            "AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY");
  EXPECT_TRUE(fixture.sender->requests.empty());
}

TEST_F(Call, encodes_the_members_of_its_path) {
  fixture.sender->reply(200, alias_json);
  LambdaClient lambda(fixture.session());
  EXPECT_TRUE(fixture.loop.run(lambda.get_alias({"arn:aws:lambda:eu-central-1:1:function:../x?y", "a/b"})));
  EXPECT_EQ(fixture.sender->requests.at(0).target,
            "/2015-03-31/functions/arn%3Aaws%3Alambda%3Aeu-central-1%3A1%3Afunction%3A..%2Fx%3Fy/aliases/a%2Fb");
}

// delay_base is 100 ms, and random numbers are one half.
TEST_F(Call, is_retried_with_growing_delays_after_transient_failures) {
  fixture.sender->reply(500, "{}");
  fixture.sender->reply(503, "{}");
  fixture.sender->reply(200, alias_json);
  const Outcome<AliasConfiguration> alias = get_alias();
  EXPECT_TRUE(alias);
  EXPECT_EQ(fixture.passed(), 50ms + 100ms);
}

TEST_F(Call, waits_longer_after_throttling_and_as_long_as_the_service_requests) {
  fixture.sender->reply(429, R"({"Reason":"CallerRateLimitExceeded"})", {{"x-amzn-errortype", "TooManyRequestsException"}});
  fixture.sender->reply(429, "{}", {{"x-amzn-errortype", "TooManyRequestsException"}, {"retry-after", "3"}});
  fixture.sender->reply(200, alias_json);
  EXPECT_TRUE(get_alias());
  EXPECT_EQ(fixture.passed(), 250ms + 3s);
}

TEST_F(Call, fails_after_the_maximum_number_of_attempts) {
  for (int i = 0; i < 5; ++i) fixture.sender->reply(500, "{}");
  const Outcome<AliasConfiguration> alias = get_alias();
  ASSERT_FALSE(alias);
  EXPECT_EQ(alias.error().attempts, 3);
  EXPECT_EQ(fixture.sender->requests.size(), 3U);
}

TEST_F(Call, stops_retrying_when_the_retry_tokens_are_used_up) {
  const Session session = fixture.session();
  for (int i = 0; i < 200; ++i) {
    for (int j = 0; j < 3; ++j) fixture.sender->reply(500, "{}");
    EXPECT_FALSE(get_alias(session));
    fixture.sender->replies.clear();
  }
  EXPECT_EQ(fixture.sender->requests.size(), 200U + RetryTokens::capacity / RetryTokens::retry_cost);
}

TEST_F(Call, is_not_repeated_for_an_invocation_that_may_have_been_received) {
  fixture.sender->reply(500, "{}");
  LambdaClient lambda(fixture.session());
  InvokeRequest request;
  request.function_name = "greeter";
  request.payload = "{}";
  EXPECT_FALSE(fixture.loop.run(lambda.invoke(request)));
  EXPECT_EQ(fixture.sender->requests.size(), 1U);
}

TEST_F(Call, reads_an_invocation) {
  fixture.sender->reply(200, "not json: \xff", {{"x-amz-function-error", "Unhandled"}, {"x-amz-executed-version", "7"}});
  LambdaClient lambda(fixture.session());
  InvokeRequest request;
  request.function_name = "greeter";
  request.invocation_type = "RequestResponse";
  request.payload = R"({"a":1})";
  const Outcome<InvokeResponse> response = fixture.loop.run(lambda.invoke(request));
  ASSERT_TRUE(response) << to_text(response.error());
  EXPECT_EQ(response->status_code, 200);
  EXPECT_EQ(response->function_error, "Unhandled");
  EXPECT_EQ(response->executed_version, "7");
  EXPECT_EQ(response->payload, "not json: \xff");
  EXPECT_EQ(fixture.sender->requests.at(0).body, R"({"a":1})");
  EXPECT_EQ(fixture.sender->requests.at(0).header("x-amz-invocation-type"), "RequestResponse");
}

TEST_F(Call, ends_after_its_time_limit) {
  for (int i = 0; i < 5; ++i) {
    ScriptedSender::ScriptedResponse slow;
    slow.takes = 1h;
    fixture.sender->reply(slow);
  }
  const Outcome<AliasConfiguration> alias = get_alias(fixture.session().with_time_limits({10s, 25s, 5s}));
  ASSERT_FALSE(alias);
  EXPECT_EQ(alias.error().code, failure_code::timed_out);
  EXPECT_EQ(fixture.passed(), 25s);
}

TEST_F(Call, can_be_cancelled_at_any_point) {
  const auto call = [](LambdaClient& lambda) -> Task<void> {
    GetAliasRequest request;
    request.function_name = "greeter";
    request.name = "LIVE";
    Outcome<AliasConfiguration> outcome = co_await lambda.get_alias(std::move(request));
    ADD_FAILURE() << "it was cancelled, and ended";
  };
  for (const auto after : {0ms, 500ms, 1000ms, 1010ms, 1500ms}) {
    ScriptedSender::ScriptedResponse slow;
    slow.status = 500;
    slow.takes = 1s;
    slow.silence = 5ms;
    fixture.sender->reply(slow);
    fixture.sender->reply(slow);
    LambdaClient lambda(fixture.session());
    Activity activity(fixture.loop);
    activity.start(call(lambda), [](Activity::End end, std::exception_ptr) { EXPECT_EQ(end, Activity::End::cancelled); });
    fixture.loop.run_until(fixture.loop.now() + after);
    activity.cancel();
    fixture.sender->replies.clear();
  }
}

TEST_F(Call, corrects_a_wrong_clock_permanently) {
  fixture.wall_error = -1h;
  const Session session = fixture.session();
  const std::string now = to_http_date(fixture.wall() + 1h);
  fixture.sender->reply(403, R"({"message":"Signature expired"})", {{"x-amzn-errortype", "InvalidSignatureException"}, {"date", now}});
  fixture.sender->reply(200, alias_json);
  fixture.sender->reply(200, alias_json);
  EXPECT_TRUE(get_alias(session));
  EXPECT_TRUE(get_alias(session));
  ASSERT_EQ(fixture.sender->requests.size(), 3U);
  EXPECT_EQ(fixture.sender->requests[0].header("x-amz-date"), "20150830T113600Z");
  EXPECT_EQ(fixture.sender->requests[1].header("x-amz-date"), "20150830T123600Z");
  EXPECT_EQ(fixture.sender->requests[2].header("x-amz-date"), "20150830T123600Z");
}

TEST_F(Call, does_not_correct_the_clock_after_a_wrong_key) {
  fixture.sender->reply(403, R"({"message":"no"})",
                        {{"x-amzn-errortype", "InvalidSignatureException"}, {"date", to_http_date(fixture.wall())}});
  EXPECT_TRUE(is_denied(get_alias().error()));
  EXPECT_EQ(fixture.sender->requests.size(), 1U);
}

TEST_F(Call, reveals_no_secret_if_a_signature_does_not_match) {
  fixture.sender->reply(
      403,
      R"({"message":"The request signature we calculated does not match. The Canonical String for this request should have been\n'GET\nx-amz-security-token:session-token'"})",
      {{"x-amzn-errortype", "InvalidSignatureException"}});
  EXPECT_EQ(get_alias().error().message, "The request signature we calculated does not match.");
}

TEST_F(Call, reduces_messages_from_services_to_one_line) {
  fixture.sender->reply(400, "{\"message\":\"a\\nb\\u001b[31m" + std::string(3000, 'x') + "\"}", {{"x-amzn-errortype", "Odd\nCode"}});
  const Failure failure = get_alias().error();
  EXPECT_EQ(failure.code, "Odd Code");
  EXPECT_EQ(failure.message.substr(0, 8), "a b [31m");
  EXPECT_EQ(failure.message.size(), Failure::message_bytes_max);
}

Task<int> all_at_once(Lambda& lambda) {
  std::vector<Task<Outcome<AliasConfiguration>>> tasks;
  for (int i = 0; i < 20; ++i) {
    GetAliasRequest request;
    request.function_name = "greeter";
    request.name = "LIVE";
    tasks.push_back(lambda.get_alias(request));
  }
  std::vector<Outcome<AliasConfiguration>> answers = co_await when_all(std::move(tasks));
  int good = 0;
  for (const auto& answer : answers) good += answer ? 1 : 0;
  co_return good;
}

TEST_F(Call, slows_down_in_adaptive_mode_after_throttling) {
  RetryOptions adaptive;
  adaptive.mode = RetryOptions::Mode::adaptive;
  adaptive.attempts_max = 10;
  LambdaClient lambda(fixture.session().with_retries(adaptive));
  for (int i = 0; i < 10; ++i) fixture.sender->reply(429, "{}", {{"x-amzn-errortype", "TooManyRequestsException"}});
  for (int i = 0; i < 20; ++i) fixture.sender->reply(200, alias_json);
  EXPECT_EQ(fixture.loop.run(all_at_once(lambda)), 20);
  EXPECT_GE(fixture.passed(), 1900ms);  // a pause of a second, and ten calls at half the rate
}

}  // namespace
}  // namespace martlet::aws
