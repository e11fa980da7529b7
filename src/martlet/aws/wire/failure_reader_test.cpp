#include <martlet/aws/wire/failure_reader.hpp>

#include <gtest/gtest.h>

namespace martlet::aws {
namespace {

using namespace std::chrono_literals;

constexpr Service service{"Lambda", "lambda", "lambda", Protocol::rest_json};
constexpr Operation operation{.service = &service, .name = "GetAlias"};

Failure read(const char* retry_after) {
  WireResponse wire;
  wire.status = 503;
  wire.headers.set("retry-after", retry_after);
  return read_failure(operation, wire);
}

std::string told(Protocol protocol, const char* body, const char* error_type = nullptr) {
  const Service asked{"X", "x", "x", protocol};
  const Operation of{.service = &asked, .name = "Y"};
  WireResponse wire;
  wire.status = 400;
  wire.body = body;
  if (error_type) wire.headers.set("x-amzn-errortype", error_type);
  const Failure failure = read_failure(of, wire);
  return failure.code + ": " + failure.message;
}

// The bodies are from AWS's API references and from recordings of its SDKs.
TEST(FailureReader, reads_the_code_and_the_message_from_aws_in_every_protocol) {
  EXPECT_EQ(
      told(Protocol::rest_json, R"({"Type":"User","message":"The operation cannot be performed at this time. An update is in progress"})",
           "ResourceConflictException:http://internal.amazon.com/coral/com.amazonaws.lambda/"),
      "ResourceConflictException: The operation cannot be performed at this time. An update is in progress");
  EXPECT_EQ(
      told(Protocol::rest_json, R"({"Type":"User","Message":"Lambda was unable to decrypt the environment variables","message":null})",
           "KMSAccessDeniedException"),
      "KMSAccessDeniedException: Lambda was unable to decrypt the environment variables");
  EXPECT_EQ(told(Protocol::json_1_1, R"({"__type":"com.amazonaws.ssm#ParameterNotFound","message":"x"})"), "ParameterNotFound: x");
  EXPECT_EQ(told(Protocol::query,
                 "<ErrorResponse><Error><Type>Sender</Type><Code>ValidationError</Code><Message>x</Message></Error></ErrorResponse>"),
            "ValidationError: x");
  EXPECT_EQ(
      told(Protocol::rest_xml, "<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message><Key>k</Key></Error>"),
      "NoSuchKey: The specified key does not exist.");
}

TEST(FailureReader, reads_the_beginning_of_a_response_that_is_not_from_aws) {
  EXPECT_EQ(told(Protocol::rest_json, "<html>\n<head><title>403 Forbidden</title></head>\n<body>by  the proxy</body></html>"),
            "400: 403 Forbidden by the proxy");
  EXPECT_EQ(told(Protocol::query, "upstream connect error"), "400: upstream connect error");
  EXPECT_EQ(told(Protocol::rest_xml, ""), "400: ");
  EXPECT_EQ(told(Protocol::json_1_1, std::string(1000, 'x').c_str()).size(), 205U);
}

TEST(RetryAfter, is_accepted_up_to_a_minute) {
  EXPECT_EQ(read("7").retry_after, 7s);
  EXPECT_EQ(read("60").retry_after, 60s);
  EXPECT_EQ(read("86400").retry_after, 60s);
  EXPECT_EQ(read("99999999999999999999").retry_after, 60s);
}

TEST(RetryAfter, is_ignored_unless_it_is_a_number_of_seconds) {
  for (const char* text : {"", "-1", "7 s", "Fri, 31 Dec 1999 23:59:59 GMT"}) EXPECT_FALSE(read(text).retry_after) << text;
}

}  // namespace
}  // namespace martlet::aws
