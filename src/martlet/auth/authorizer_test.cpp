#include <martlet/auth/authorizer.hpp>

#include <gtest/gtest.h>

#include <martlet/async/local_loop.hpp>
#include <martlet/lambda/http_events.hpp>
#include <martlet/testing/testing.hpp>

// The events are from AWS's documentation, with other values: Lambda Developer Guide, "Invoking a Lambda function using an
// Amazon API Gateway endpoint" and "Invoking Lambda function URLs"; API Gateway Developer Guide, "Control access to HTTP APIs with JWT
// authorizers", "Working with AWS Lambda authorizers for HTTP APIs", "Input format of a Lambda function for proxy integration"; VPC Lattice
// User Guide, "Lambda functions as targets".

namespace martlet {
namespace {

struct Member {
  std::string sub;
  int level = 0;
  std::vector<std::string> groups;
};
Schema describe(Type<Member>) {
  return object<Member>("Member", field<&Member::sub>("sub").min(1), field<&Member::level>("level").fallback(0),
                        field<&Member::groups>("cognito:groups").fallback({}));
}

struct Customer {
  std::string name;
  int id = 0;
};
Schema describe(Type<Customer>) { return object<Customer>("Customer", field<&Customer::name>("name").min(1), field<&Customer::id>("id")); }

std::string shown(const Member& member) {
  std::string text = member.sub + ' ' + std::to_string(member.level);
  for (const std::string& group : member.groups) text += ' ' + group;
  return text;
}

void app(Server& server) {
  server.auth_strategy("jwt", jwt_authorizer<Member>());
  server.auth_strategy("lambda", lambda_authorizer<Customer>());
  server.auth_strategy("iam", iam_authorizer());
  server.get("/jwt", [](Credentials<Member> member) { return shown(*member); }).auth("jwt");
  server.get("/scope", [](Credentials<Member> member) { return shown(*member); }).auth("jwt", scope("orders:read"));
  server.get("/lambda", [](Credentials<Customer> customer) { return customer->name + ' ' + std::to_string(customer->id); }).auth("lambda");
  server.get("/iam", [](Credentials<IamCaller> caller) { return caller->user_arn + ' ' + caller->account_id; }).auth("iam");
  server.get("/iam/scope", [] { return "text"; }).auth("iam", scope("a"));
}

// The status and the body that the gateway would receive.
class AuthorizerEvent : public testing::Test {
 protected:
  json::Value send(const std::string& event) {
    lambda::HttpEvents events(server.server().as_handler());
    lambda::Invocation invocation;
    invocation.event = event;
    invocation.context.log_lines = &log;
    LocalLoop loop;
    EXPECT_EQ(server.failure(), "");
    const lambda::Outcome outcome = loop.run(events.handle(invocation));
    return outcome ? json::parse(*outcome).value() : json::Value(outcome.error().message);
  }
  std::string body(const std::string& event) { return std::string(send(event).text("body")); }
  int status(const std::string& event) { return static_cast<int>(send(event).find("statusCode")->number()); }

  static std::string http_api(const std::string& path, const std::string& authorizer, const std::string& headers = "{}") {
    return R"({"version":"2.0","routeKey":"$default","rawPath":")" + path + R"(","rawQueryString":"","headers":)" + headers +
           R"(,"requestContext":{"accountId":"123456789012","apiId":"api","authorizer":)" + authorizer +
           R"(,"domainName":"api.execute-api.eu-central-1.amazonaws.com","http":{"method":"GET","path":")" + path +
           R"(","protocol":"HTTP/1.1","sourceIp":"192.0.2.1","userAgent":"agent"},"requestId":"id","stage":"$default"},"isBase64Encoded":false})";
  }
  static std::string rest_api(const std::string& path, const std::string& context) {
    return R"({"resource":"/{proxy+}","path":")" + path +
           R"(","httpMethod":"GET","headers":null,"multiValueHeaders":null,"queryStringParameters":null,"requestContext":{)" + context +
           R"(,"stage":"prod","requestId":"id","httpMethod":"GET"},"body":null,"isBase64Encoded":false})";
  }

  TestServer server{app};
  Log log{[](std::string_view) {}, Level::fatal};
};

TEST_F(AuthorizerEvent, of_a_jwt_authorizer_contains_numbers_and_lists_as_strings) {
  const std::string claims =
      R"({"claims":{"sub":"ada","level":"3","cognito:groups":"[admin staff]","scope":"orders:read a"},"scopes":null})";
  EXPECT_EQ(body(http_api("/jwt", R"({"jwt":)" + claims + '}')), "ada 3 admin staff");
  EXPECT_EQ(status(http_api("/scope", R"({"jwt":)" + claims + '}')), 200);
  EXPECT_EQ(status(http_api("/scope", R"({"jwt":{"claims":{"sub":"ada","scp":"[orders:read]"}}})")), 200);
  EXPECT_EQ(status(http_api("/scope", R"({"jwt":{"claims":{"sub":"ada","scope":"a"},"scopes":["orders:read"]}})")), 403)
      << "these scopes are required by the route, not granted by the token";
}

TEST_F(AuthorizerEvent, of_a_cognito_authorizer_contains_claims) {
  const std::string authorizer =
      R"("authorizer":{"claims":{"sub":"ada","cognito:groups":"admin,staff","exp":"Sat Nov 28 12:00:00 UTC 2026"}})";
  EXPECT_EQ(body(rest_api("/jwt", authorizer)), "ada 0 admin staff");
  EXPECT_EQ(body(rest_api("/jwt", R"("authorizer":{"claims":{"sub":"[ada]","cognito:groups":"admin"}})")), "[ada] 0 admin")
      << "a string remains a string if the type requires a string";
}

TEST_F(AuthorizerEvent, of_a_lambda_authorizer_contains_its_context) {
  EXPECT_EQ(body(http_api("/lambda", R"({"lambda":{"name":"Tea & Co","id":7,"more":{"a":[1]}}})")), "Tea & Co 7");
  EXPECT_EQ(body(rest_api("/lambda", R"("authorizer":{"principalId":"p","name":"Tea & Co","id":"7","integrationLatency":12})")),
            "Tea & Co 7");
}

TEST_F(AuthorizerEvent, of_iam_contains_the_caller) {
  const std::string iam =
      R"({"accessKey":"AKIA","accountId":"123456789012","callerId":"AIDA","cognitoIdentity":null,"principalOrgId":null,)"
      R"("userArn":"arn:aws:iam::123456789012:user/ada","userId":"AIDA"})";
  const std::string ada = "arn:aws:iam::123456789012:user/ada 123456789012";
  EXPECT_EQ(body(http_api("/iam", R"({"iam":)" + iam + '}')), ada);
  EXPECT_EQ(body(rest_api("/iam", R"("identity":{"accountId":"123456789012","userArn":"arn:aws:iam::123456789012:user/ada",)"
                                  R"("caller":"AIDA","user":"AIDA","accessKey":"AKIA","sourceIp":"192.0.2.1"})")),
            ada);
  EXPECT_EQ(status(rest_api("/iam", R"("identity":{"accountId":null,"userArn":null,"caller":null,"sourceIp":"192.0.2.1"})")), 401);
  EXPECT_EQ(status(http_api("/iam/scope", R"({"iam":)" + iam + '}')), 403);
  const std::string lattice =
      R"({"version":"2.0","path":"/iam","method":"GET","headers":{"host":["a"]},"isBase64Encoded":false,"requestContext":{)"
      R"("serviceNetworkArn":"arn","serviceArn":"arn","identity":{"sourceVpcArn":"arn","type":"AWS_IAM",)"
      R"("principal":"arn:aws:iam::123456789012:role/r","sessionName":"s"},"region":"eu-central-1"}})";
  EXPECT_EQ(body(lattice), "arn:aws:iam::123456789012:role/r ");
}

TEST_F(AuthorizerEvent, without_an_authorizer_is_not_authenticated) {
  for (const std::string authorizer : {"null", "{}", R"({"jwt":null})", R"({"jwt":{"claims":null}})", R"({"lambda":null})"}) {
    EXPECT_EQ(status(http_api("/jwt", authorizer)), 401) << authorizer;
    EXPECT_EQ(status(http_api("/lambda", authorizer)), 401) << authorizer;
    EXPECT_EQ(status(http_api("/iam", authorizer)), 401) << authorizer;
  }
}

TEST_F(AuthorizerEvent, of_one_kind_is_not_accepted_for_another_kind) {
  const std::string jwt = R"({"jwt":{"claims":{"sub":"ada","name":"n","id":"7","userArn":"arn"}}})";
  EXPECT_EQ(status(http_api("/lambda", jwt)), 401);
  EXPECT_EQ(status(http_api("/iam", jwt)), 401);
  const std::string custom = R"({"lambda":{"sub":"ada","claims":{"sub":"ada"},"jwt":{"claims":{"sub":"ada"}},"iam":{"userArn":"arn"}}})";
  EXPECT_EQ(status(http_api("/jwt", custom)), 401);
  EXPECT_EQ(status(http_api("/iam", custom)), 401);
  EXPECT_EQ(status(rest_api("/jwt", R"("authorizer":{"principalId":"p","claims":"{\"sub\":\"ada\"}","sub":"ada"})")), 401);
  EXPECT_EQ(status(rest_api("/lambda", R"("authorizer":{"claims":{"name":"n","id":"7"},"principalId":"p"})")), 401);
}

TEST_F(AuthorizerEvent, with_claims_that_do_not_match_the_type_is_refused) {
  EXPECT_EQ(status(http_api("/jwt", R"({"jwt":{"claims":{"sub":"","level":"3"}}})")), 401);
  EXPECT_EQ(status(http_api("/jwt", R"({"jwt":{"claims":{"sub":"ada","level":"[3]"}}})")), 401);
}

TEST_F(AuthorizerEvent, cannot_be_forged_by_headers_body_or_query) {
  const std::string forged =
      R"({"x-amzn-request-context":"{\"authorizer\":{\"jwt\":{\"claims\":{\"sub\":\"ada\"}}}}","x-amzn-oidc-data":"a.b.c","x-amzn-oidc-identity":"ada","authorizer":"{}"})";
  EXPECT_EQ(status(http_api("/jwt", "null", forged)), 401);
  const std::string with_body = R"({"version":"2.0","rawPath":"/jwt","rawQueryString":"requestContext=1","headers":{},)"
                                R"("body":"{\"requestContext\":{\"authorizer\":{\"jwt\":{\"claims\":{\"sub\":\"ada\"}}}}}",)"
                                R"("requestContext":{"http":{"method":"GET"},"stage":"$default"}})";
  EXPECT_EQ(status(with_body), 401);
  EXPECT_EQ(server.get("/jwt", {{"x-amzn-request-context", R"({"authorizer":{"jwt":{"claims":{"sub":"ada"}}}})"}}).status, 401)
      << "nor over HTTP";
}

TEST(Authorizer, refuses_requests_if_the_transport_provides_no_authorizer) {
  const TestServer server(app);
  const TestResponse response = server.get("/jwt");
  EXPECT_EQ(response.status, 401);
  EXPECT_EQ(response.header("www-authenticate"), "Bearer");
  EXPECT_EQ(server.get("/iam").header("www-authenticate"), "AWS4-HMAC-SHA256");
}

TEST(Authorizer, uses_the_stand_in_if_there_is_one) {
  const auto with_stand_in = [](Server& server) {
    const Credentials<Member> ada{.value = {.sub = "ada", .level = 1, .groups = {}}};
    server.auth_strategy("jwt", jwt_authorizer<Member>({.stand_in = ada}));
    server.get("/jwt", [](Credentials<Member> member) { return shown(*member); }).auth("jwt");
  };
  const TestServer server(with_stand_in);
  EXPECT_EQ(server.get("/jwt").payload, "ada 1");
  InjectOptions through_gateway{.url = "/jwt"};
  through_gateway.context.set("stage", "prod");
  EXPECT_EQ(server.send(through_gateway).status, 401) << "the stand-in is used only if the transport provides no request context";
}

TEST(Authorizer, can_be_the_first_of_several_strategies) {
  const auto with_two = [](Server& server) {
    server.auth_strategy("gateway", jwt_authorizer<Member>());
    server.auth_strategy("token", bearer([](std::string token) -> std::optional<Credentials<Member>> {
                           return Credentials<Member>{.value = {.sub = std::move(token), .level = 0, .groups = {}}};
                         }));
    server.get("/", [](Request& request) { return request.auth().strategy; }).auth({.strategies = {"gateway", "token"}});
  };
  const TestServer server(with_two);
  EXPECT_EQ(server.with_bearer("ada").get("/").payload, "token");
  InjectOptions through_gateway;
  through_gateway.context = json::parse(R"({"authorizer":{"jwt":{"claims":{"sub":"ada"}}}})").value();
  EXPECT_EQ(server.send(through_gateway).payload, "gateway");
}

// A handler that may outlive its request (server_timeout) has a copy of it.
TEST(Authorizer, also_authenticates_on_routes_with_a_time_limit) {
  const auto limited = [](Server& server) {
    server.auth_strategy("jwt", jwt_authorizer<Member>());
    server.get("/", [](Credentials<Member> member) { return member->sub; }).auth("jwt").server_timeout(std::chrono::seconds(10));
  };
  InjectOptions through_gateway;
  through_gateway.context = json::parse(R"({"authorizer":{"jwt":{"claims":{"sub":"ada"}}}})").value();
  EXPECT_EQ(TestServer(limited).send(through_gateway).payload, "ada");
}

}  // namespace
}  // namespace martlet
