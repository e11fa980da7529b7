// Calls in the protocols json_1_1 and query. call_test.cpp tests rest_json, and s3/s3_client_test.cpp rest_xml.
#include <gtest/gtest.h>

#include <martlet/aws/ssm/ssm_client.hpp>
#include <martlet/aws/sts/sts_client.hpp>
#include <martlet/aws/testing/session_fixture.hpp>

namespace martlet::aws {
namespace {

using namespace std::chrono_literals;

struct CallProtocol : testing::Test {
  SessionFixture fixture;
};

TEST_F(CallProtocol, writes_and_reads_json_1_1) {
  fixture.sender->reply(200, R"({"Parameter":{"Name":"/a","Type":"String","Value":"","Version":3,"LastModifiedDate":1.7e9}})");
  SsmClient ssm(fixture.session());
  const Outcome<GetParameterResponse> got = fixture.loop.run(ssm.get_parameter({"/a", true}));
  ASSERT_TRUE(got) << to_text(got.error());
  EXPECT_EQ(got->parameter.version, 3);
  const ScriptedSender::RecordedRequest& sent = fixture.sender->requests.at(0);
  EXPECT_EQ(sent.method + " " + sent.target, "POST /");
  EXPECT_EQ(sent.header("x-amz-target"), "AmazonSSM.GetParameter");
  EXPECT_EQ(sent.header("content-type"), "application/x-amz-json-1.1");
  EXPECT_EQ(sent.body, R"({"Name":"/a","WithDecryption":true})");
}

TEST_F(CallProtocol, reads_the_failure_code_of_json_1_1) {
  fixture.sender->reply(400, R"({"__type":"com.amazonaws.ssm#ParameterNotFound"})");
  SsmClient ssm(fixture.session());
  const auto got = fixture.loop.run(ssm.get_parameter({"/a", {}}));
  EXPECT_EQ(got.error().code, "ParameterNotFound");
  EXPECT_TRUE(is_not_found(got.error()));
}

TEST_F(CallProtocol, writes_and_reads_the_query_protocol) {
  fixture.sender->reply(200, R"(<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult>
      <AssumedRoleUser><Arn>arn:aws:sts::1:assumed-role/r/s</Arn><AssumedRoleId>A:s</AssumedRoleId></AssumedRoleUser>
      <Credentials><AccessKeyId>ASIA</AccessKeyId><SecretAccessKey>a&amp;b</SecretAccessKey><SessionToken>t</SessionToken>
      <Expiration>2015-08-30T13:36:00Z</Expiration></Credentials><Brand>new</Brand></AssumeRoleResult></AssumeRoleResponse>)");
  StsClient sts(fixture.session());
  AssumeRoleRequest request;
  request.role_arn = "arn:aws:iam::1:role/r";
  request.role_session_name = "s";
  request.external_id = "x y&z";
  request.duration_seconds = 900;
  const Outcome<AssumeRoleResponse> got = fixture.loop.run(sts.assume_role(request));
  ASSERT_TRUE(got) << to_text(got.error());
  EXPECT_EQ(got->credentials.secret_access_key.reveal(), "a&b");
  EXPECT_EQ(got->credentials.expiration, SessionFixture::begin + 1h);
  EXPECT_EQ(fixture.sender->requests.at(0).body,
            "Action=AssumeRole&Version=2011-06-15&RoleArn=arn%3Aaws%3Aiam%3A%3A1%3Arole%2Fr&RoleSessionName=s&DurationSeconds=900&"
            "ExternalId=x%20y%26z");
}

TEST_F(CallProtocol, reads_a_failure_of_the_query_protocol) {
  fixture.sender->reply(403,
                        "<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>not authorized</Message></Error>"
                        "<RequestId>77</RequestId></ErrorResponse>");
  StsClient sts(fixture.session());
  const auto got = fixture.loop.run(sts.get_caller_identity({}));
  EXPECT_EQ(to_text(got.error()), "STS.GetCallerIdentity: AccessDenied (403): not authorized; request 77");
}

}  // namespace
}  // namespace martlet::aws
