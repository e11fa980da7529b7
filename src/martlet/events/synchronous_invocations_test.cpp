#include <gtest/gtest.h>

#include <martlet/schema/object.hpp>

#include "authorizer.hpp"
#include "raw.hpp"
#include "sqs.hpp"
#include "testing/event_fixture.hpp"
#include "websocket.hpp"

// Invocations whose caller waits for the response. The events have the shapes that AWS documents; each test names the page.

namespace martlet {
namespace {

struct Said {
  std::string text;
};
Schema describe(Type<Said>) { return object<Said>("Said", field<&Said::text>("text").min(1)); }
struct Token {
  std::string token;
};
Schema describe(Type<Token>) { return object<Token>("Token", field<&Token::token>("token")); }

// https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html
constexpr std::string_view token_request =
    R"({"type":"TOKEN","authorizationToken":"Bearer good","methodArn":"arn:aws:execute-api:us-east-1:123456789012:abcdef123/test/GET/request"})";
constexpr std::string_view rest_request =
    R"({"type":"REQUEST","methodArn":"arn:aws:execute-api:us-east-1:123456789012:abcdef123/test/GET/request",
  "resource":"/request","path":"/request","httpMethod":"GET","headers":{"X-AMZ-Date":"20170718T062915Z","Authorization":"Bearer good"},
  "queryStringParameters":{"QueryString1":"queryValue1"},"pathParameters":{},"stageVariables":null,"requestContext":{"path":"/request",
  "accountId":"123456789012","stage":"test","requestId":"...","identity":{"apiKey":"...","sourceIp":"192.0.2.1"},"httpMethod":"GET","apiId":"abcdef123"}})";
// https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-lambda-authorizer.html
constexpr std::string_view http_request =
    R"({"version":"2.0","type":"REQUEST","routeArn":"arn:aws:execute-api:us-east-1:123456789012:abcdef123/test/GET/request",
  "identitySource":["Bearer good"],"routeKey":"$default","rawPath":"/my/path","rawQueryString":"parameter1=value1","cookies":["cookie1"],
  "headers":{"authorization":"Bearer good"},"queryStringParameters":{"parameter1":"value1"},"requestContext":{"accountId":"123456789012","apiId":"api-id",
  "http":{"method":"POST","path":"/my/path","protocol":"HTTP/1.1","sourceIp":"192.0.2.1","userAgent":"agent"},"stage":"$default"},"stageVariables":null})";

Authorization authorize(Header<"authorization"> token) {
  if (*token == "Bearer good") return allow("ada").context("tier", "gold");
  if (*token == "Bearer bad") return deny("eve");
  throw unauthorized();
}

constexpr std::string_view allowed =
    R"({"principalId":"ada","policyDocument":{"Version":"2012-10-17","Statement":[{"Action":"execute-api:Invoke","Effect":"Allow","Resource":)"
    R"(["arn:aws:execute-api:us-east-1:123456789012:abcdef123/test/GET/request"]}]},"context":{"tier":"gold"}})";

TEST(Authorizer, the_answer_is_a_policy_for_the_requested_method_in_every_format) {
  EventFixture fixture;
  fixture.events.on<AuthorizerRequest>("*", authorize);
  EXPECT_EQ(fixture.send(token_request), allowed);
  EXPECT_EQ(fixture.send(rest_request), allowed);
  EXPECT_EQ(fixture.send(http_request), allowed);
}

TEST(Authorizer, a_simple_answer_is_for_http_apis_that_accept_it) {
  EventFixture fixture;
  fixture.events.on<AuthorizerRequest>("abcdef123", [](const AuthorizerRequest& request) {
    EXPECT_TRUE(request.is_http_api);
    EXPECT_EQ(request.method, "POST");
    return allow("ada").context("id", 7).simple();
  });
  EXPECT_EQ(fixture.send(http_request), R"({"isAuthorized":true,"context":{"id":7}})");
}

TEST(Authorizer, an_unknown_client_is_answered_with_exactly_one_word) {
  EventFixture fixture;
  fixture.events.on<AuthorizerRequest>("*", []() -> Authorization { throw unauthorized("no such token"); });
  EXPECT_EQ(fixture.send(token_request), "Function.Unauthorized: Unauthorized");
  EXPECT_EQ(fixture.send(rest_request), "Function.Unauthorized: Unauthorized");
  EXPECT_EQ(fixture.send(http_request), R"({"errorMessage":"Unauthorized"})");
}

TEST(Authorizer, a_strategy_may_decide_and_403_denies) {
  EventFixture fixture;
  fixture.server.auth_strategy("token", bearer([](std::string_view token) -> std::optional<Credentials<>> {
                                 return token == "good" ? std::optional(Credentials<>{.scope = {"orders"}}) : std::nullopt;
                               }));
  fixture.events.on<AuthorizerRequest>("*", [] { return allow("ada"); }).auth("token", scope("admin"));
  EXPECT_NE(fixture.send(rest_request).find(R"("Effect":"Deny")"), std::string::npos) << fixture.send(rest_request);
  EXPECT_EQ(fixture.send(R"({"type":"TOKEN","authorizationToken":"Bearer x","methodArn":"arn:aws:execute-api:a:1:b/s/GET/"})"),
            "Function.Unauthorized: Unauthorized");
}

TEST(Authorizer, a_policy_may_be_for_all_routes_or_other_resources) {
  EventFixture fixture;
  fixture.events.on<AuthorizerRequest>("*", [] { return allow("ada").for_all_routes().resource("arn:x").usage_key("key"); });
  EXPECT_EQ(
      fixture.send(token_request),
      R"({"principalId":"ada","policyDocument":{"Version":"2012-10-17","Statement":[{"Action":"execute-api:Invoke","Effect":"Allow","Resource":)"
      R"(["arn:aws:execute-api:us-east-1:123456789012:abcdef123/test/*","arn:x"]}]},"usageIdentifierKey":"key"})");
}

TEST(Authorizer, a_failing_authorizer_is_an_invocation_error) {
  EventFixture fixture;
  fixture.events.on<AuthorizerRequest>("*", []() -> Authorization { throw std::runtime_error("no database"); });
  EXPECT_EQ(fixture.send(token_request), "Function.InternalServerError: An internal server error occurred");
}

// https://docs.aws.amazon.com/apigateway/latest/developerguide/websocket-api-data-mapping.html and
// .../apigateway-websocket-api-route-keys-connect-disconnect.html
constexpr std::string_view connect =
    R"({"headers":{"Host":"abc.execute-api.eu-west-1.amazonaws.com","Sec-WebSocket-Protocol":"chat"},"multiValueHeaders":
  {"Host":["abc.execute-api.eu-west-1.amazonaws.com"],"Sec-WebSocket-Protocol":["chat"]},"queryStringParameters":{"token":"t"},"multiValueQueryStringParameters":
  {"token":["t"]},"requestContext":{"routeKey":"$connect","eventType":"CONNECT","extendedRequestId":"D","requestTime":"27/May/2019:18:22:34 +0000",
  "messageDirection":"IN","stage":"prod","connectedAt":1558981354000,"requestTimeEpoch":1558981354001,"identity":{"sourceIp":"192.0.2.1"},"requestId":"R",
  "domainName":"abc.execute-api.eu-west-1.amazonaws.com","connectionId":"L0SM9cOFvHcCIhw=","apiId":"abc","authorizer":null},"isBase64Encoded":false})";
constexpr std::string_view said =
    R"({"requestContext":{"routeKey":"say","messageId":"M","eventType":"MESSAGE","stage":"prod","connectedAt":1558981354000,
  "domainName":"abc.execute-api.eu-west-1.amazonaws.com","connectionId":"L0SM9cOFvHcCIhw=","apiId":"abc"},"body":"{\"text\":\"hi\"}","isBase64Encoded":false})";

TEST(WebSocket, a_connection_is_accepted_by_its_query_and_gets_a_protocol) {
  EventFixture fixture;
  fixture.events.on<WebSocketEvent>("$connect",
                                    [](Query<Token> query, Header<"sec-websocket-protocol"> protocol, const WebSocketEvent& event) {
                                      EXPECT_EQ(query->token, "t");
                                      EXPECT_EQ(event.management_url, "https://abc.execute-api.eu-west-1.amazonaws.com/prod");
                                      return Response().header("sec-websocket-protocol", *protocol);
                                    });
  EXPECT_EQ(fixture.send(connect), R"({"statusCode":200,"headers":{"sec-websocket-protocol":"chat"}})");
}

TEST(WebSocket, a_message_is_read_and_may_be_answered) {
  EventFixture fixture;
  fixture.events.on<WebSocketEvent>(
      "say", [](Body<Said> message, WebSocketEvent event) { return Said{message->text + " from " + event.connection_id}; });
  EXPECT_EQ(
      fixture.send(said),
      R"({"statusCode":200,"headers":{"content-type":"application/json; charset=utf-8"},"body":"{\"text\":\"hi from L0SM9cOFvHcCIhw=\"}"})");
}

TEST(WebSocket, a_refused_client_receives_the_status) {
  EventFixture fixture;
  fixture.events.on<WebSocketEvent>("*", [](const WebSocketEvent&) { return forbidden(); });
  EXPECT_TRUE(fixture.send(connect).starts_with(R"({"statusCode":403,)"));
}

// https://docs.aws.amazon.com/step-functions/latest/dg/connect-lambda.html: the state's input is the event, and the response its result.
TEST(Raw, the_body_is_the_state_and_the_answer_is_the_result) {
  EventFixture fixture;
  fixture.events.on<RawEvent>("*", [](Body<Said> spoken) { return Said{spoken->text + '!'}; });
  EXPECT_EQ(fixture.send(R"({"text":"hi"})"), R"({"text":"hi!"})");
}

TEST(Raw, a_failure_has_an_error_type_for_retry_and_catch) {
  EventFixture fixture;
  fixture.events.on<RawEvent>("*", [](Body<Said>) -> std::expected<NoContent, Boom> { return std::unexpected(conflict("taken")); });
  EXPECT_EQ(fixture.send(R"({"text":"hi"})"), "Function.Conflict: taken");
  EXPECT_EQ(fixture.send(R"({"text":""})"), "Function.BadRequest: \"text\" is not allowed to be empty");
}

TEST(Raw, a_failure_may_quote_the_event_to_its_caller_but_not_in_the_log) {
  EventFixture fixture;
  fixture.events.on<RawEvent>("*", [](Body<Said> spoken) -> std::expected<NoContent, Boom> {
    return std::unexpected(not_found("nothing is called " + spoken->text));
  });
  EXPECT_EQ(fixture.send(R"({"text":"a secret"})"), "Function.NotFound: nothing is called a secret");
  EXPECT_EQ(fixture.logged, "404 Not Found");
  EXPECT_EQ(fixture.lines.find("a secret"), std::string::npos) << fixture.lines;
}

TEST(Raw, text_and_empty_results_are_converted_to_json) {
  EventFixture fixture;
  fixture.events.on<RawEvent>("text", [] { return "plain"; });
  fixture.events.on<RawEvent>("*", [] { return NoContent(); });
  EXPECT_EQ(fixture.send(R"({"a":1,"text":2})"), R"("plain")");
  EXPECT_EQ(fixture.send(R"({"a":1,"text":null})"), "null");
  EXPECT_EQ(fixture.send("[1]"), "null");
}

TEST(Raw, receives_events_that_no_other_handler_accepts) {
  EventFixture fixture;
  std::string text;
  fixture.events.on<SqsMessage>("mine", [] { return NoContent(); });
  fixture.events.on<RawEvent>("*", [&](const RawEvent& event) {
    text = event.text;
    return NoContent();
  });
  const std::string event = R"({"Records":[{"messageId":"m","eventSource":"aws:sqs","eventSourceARN":"other"}]})";
  EXPECT_EQ(fixture.send(event), "null");
  EXPECT_EQ(text, event);
}

}  // namespace
}  // namespace martlet
