#include <martlet/openapi/document.hpp>

#include <gtest/gtest.h>

#include "testing/document_at.hpp"

namespace martlet {
namespace {

struct Answer {
  std::string text;
  bool is_new = false;
};
Schema describe(Type<Answer>) {
  return object<Answer>("Answer", field<&Answer::text>("text"), field<&Answer::is_new>("is_new").fallback(true));
}

struct OtherAnswer {
  int number = 0;
};
Schema describe(Type<OtherAnswer>) { return object<OtherAnswer>("Answer", field<&OtherAnswer::number>("number")); }

// A name with characters that a component's name can't contain.
struct OtherName {
  int number = 0;
};
Schema describe(Type<OtherName>) { return object<OtherName>("Page<Other>", field<&OtherName::number>("number")); }

struct SameAnswer {
  std::string words;
  bool fresh = false;
};
Schema describe(Type<SameAnswer>) {
  return object<SameAnswer>("Answer", field<&SameAnswer::words>("text"), field<&SameAnswer::fresh>("is_new").fallback(true));
}

// Members may be added to types that only the server sends, and fields with a fallback are always present.
TEST(OpenApiDocument, describes_types_that_only_the_server_sends_as_they_are_sent) {
  Server server;
  server.get("/answer", [] { return Answer(); });
  const json::Value document = document_of(server);
  EXPECT_EQ(at(document, "/paths/~1answer/get/responses/200/content"),
            R"({"application/json":{"schema":{"$ref":"#/components/schemas/Answer"}}})");
  EXPECT_EQ(
      at(document, "/components/schemas/Answer"),
      R"({"type":"object","properties":{"text":{"type":"string"},"is_new":{"type":"boolean","default":true}},"required":["text","is_new"]})");
}

TEST(OpenApiDocument, derives_responses_from_the_handlers_result_types) {
  Server server;
  server.get("/text", [] { return std::string("text"); });
  server.get("/bytes", [] { return Bytes(); });
  server.get("/json", [] { return json::Value(); });
  server.get("/nothing", [] { return NoContent(); });
  server.get("/anything", [] { return Response(); });
  server.get("/csv", [] { return Response(); }).produces("text/csv");
  server.get("/error", []() -> std::expected<void, Boom> { return {}; });
  server.get("/moved", [] { return Response(); }).responds(301, "It moved");
  server.get("/either", []() -> Reply<Answer> { return Answer(); }).responds(200, "It was there").responds<OtherName>(202);
  server.get("/waits", []() -> Task<std::expected<Created<Answer>, Boom>> { co_return Created<Answer>(); });
  const json::Value document = document_of(server);
  const auto content = [&](const std::string& path, const std::string& status = "200") {
    return at(document, "/paths/~1" + path + "/get/responses/" + status + "/content");
  };
  EXPECT_EQ(content("text"), R"({"text/html":{"schema":{"type":"string"}}})");
  EXPECT_EQ(content("bytes"), R"({"application/octet-stream":{"schema":{}}})");
  EXPECT_EQ(content("json"), R"({"application/json":{"schema":{}}})");
  EXPECT_EQ(at(document, "/paths/~1nothing/get/responses/204"), R"({"description":"No Content"})");
  EXPECT_EQ(content("anything"), R"({"*/*":{"schema":{}}})");
  EXPECT_EQ(content("csv"), R"({"text/csv":{"schema":{"type":"string"}}})");
  EXPECT_EQ(at(document, "/paths/~1error/get/responses/204"), R"({"description":"No Content"})");
  EXPECT_EQ(at(document, "/paths/~1moved/get/responses/301"), R"({"description":"It moved"})");
  EXPECT_EQ(content("either"), R"({"application/json":{"schema":{"$ref":"#/components/schemas/Answer"}}})");
  EXPECT_EQ(content("either", "202"), R"({"application/json":{"schema":{"$ref":"#/components/schemas/Page_Other"}}})");
  EXPECT_EQ(content("waits", "201"), R"({"application/json":{"schema":{"$ref":"#/components/schemas/Answer"}}})");
}

TEST(OpenApiDocument, has_parameters_from_all_sources) {
  Server server;
  server.get("/a/{id}/{rest*}", [](Param<"id", int>, QueryParam<"page", std::optional<int>>, Header<"x-key">,
                                   Cookie<"size", std::optional<int>>) { return NoContent(); });
  const json::Value document = document_of(server);
  EXPECT_EQ(at(document, "/paths/~1a~1{id}~1{rest}/get/parameters/0/name"), R"("id")");
  EXPECT_EQ(at(document, "/paths/~1a~1{id}~1{rest}/get/parameters/0/in"), R"("path")");
  EXPECT_EQ(
      at(document, "/paths/~1a~1{id}~1{rest}/get/parameters/1"),
      R"({"name":"rest","in":"path","required":true,"description":"the rest of the path, with its slashes","schema":{"type":"string"}})");
  EXPECT_EQ(at(document, "/paths/~1a~1{id}~1{rest}/get/parameters/3"),
            R"({"name":"x-key","in":"header","required":true,"schema":{"type":"string","minLength":1}})");
  EXPECT_EQ(at(document, "/paths/~1a~1{id}/get/parameters/2/in"), R"("header")");
  EXPECT_EQ(at(document, "/paths/~1a~1{id}/get/operationId"), R"("getAById")");
}

TEST(OpenApiDocument, writes_paths_in_openapis_grammar) {
  Server server;
  for (const char* path : {"/", "/two/{parts*2}/end", "/files/{name}.{ext?}", "/maybe/{id?}", "/all/{path*}"})
    server.get(path, [] { return NoContent(); });
  const json::Value document = document_of(server);
  std::string paths;
  for (const auto& [path, item] : *document.find("paths")->object()) {
    paths += path;
    if (const json::Value* parameters = item.find("get")->find("parameters")) {
      for (const json::Value& parameter : *parameters->array()) paths += ' ' + std::string(parameter.text("name"));
    }
    paths += '\n';
  }
  EXPECT_EQ(paths,
            "/\n"
            "/two/{parts_1}/{parts_2}/end parts_1 parts_2\n"
            "/files/{name}.{ext} name ext\n"
            "/maybe/{id} id\n/maybe\n"
            "/all/{path} path\n/all\n");
}

TEST(OpenApiDocument, has_the_frameworks_responses_and_those_that_the_route_declares) {
  Server server;
  server.auth_strategy("token", bearer([](const std::string&) { return std::optional<Credentials<>>(); }));
  server.post("/orders", [](Body<Answer>) -> Created<Answer> { return {}; })
      .auth("token", scope("+all", "read", "write"))
      .responds(409, "It exists")
      .description("Places an order")
      .notes("More")
      .tag("orders")
      .deprecated();
  const json::Value document = document_of(server);
  const json::Value& operation = *document.find("paths")->find("/orders")->find("post");
  std::string statuses;
  for (const auto& [status, response] : *operation.find("responses")->object()) statuses += status + ' ';
  EXPECT_EQ(statuses, "201 400 401 403 408 409 413 415 5XX ");
  EXPECT_EQ(at(operation, "/responses/201/headers/Location/schema"), R"({"type":"string"})");
  EXPECT_EQ(at(operation, "/responses/409/description"), R"("It exists")");
  EXPECT_EQ(at(operation, "/responses/409/content"), R"({"application/json":{"schema":{"$ref":"#/components/schemas/HttpError"}}})");
  EXPECT_EQ(at(operation, "/responses/400"), R"({"$ref":"#/components/responses/BadRequest"})");
  EXPECT_EQ(at(document, "/components/responses/BadRequest/content"),
            R"({"application/json":{"schema":{"$ref":"#/components/schemas/HttpValidationError"}}})");
  EXPECT_EQ(at(operation, "/security"), R"([{"token":["all","read"]},{"token":["all","write"]}])");
  EXPECT_EQ(at(document, "/components/securitySchemes/token"), R"({"type":"http","scheme":"bearer"})");
  EXPECT_EQ(at(operation, "/summary") + at(operation, "/description") + at(operation, "/tags") + at(operation, "/deprecated"),
            R"("Places an order""More"["orders"]true)");
}

// The document describes the shape in which errors are sent.
TEST(OpenApiDocument, describes_errors_as_they_are_sent) {
  Server server;
  server.post("/rules", [](Body<Answer>) { return NoContent(); });
  const json::Value document = document_of(server);
  const InjectResponse refused = server.inject({.method = "POST", .url = "/rules", .payload = R"({"text":1})"});
  const json::Value sent = json::parse(refused.payload).value_or(json::Value());
  for (const auto& [key, value] : *sent.object())
    EXPECT_NE(at(document, "/components/schemas/HttpValidationError/properties/" + key), "missing") << key;
  for (const auto& [key, value] : *sent.find("validation")->object())
    EXPECT_NE(at(document, "/components/schemas/HttpValidationError/properties/validation/properties/" + key), "missing") << key;
}

TEST(OpenApiDocument, describes_the_response_to_missing_credentials) {
  Server server;
  server.auth_strategy("token", bearer([](const std::string&) { return std::optional<Credentials<>>(); }));
  server.get("/secret", [] { return NoContent(); }).auth("token");
  const json::Value document = document_of(server);
  const InjectResponse refused = server.inject({.url = "/secret", .headers = {{"authorization", "Bearer wrong"}}});
  EXPECT_EQ(refused.status, 401);
  const json::Value sent = json::parse(refused.payload).value_or(json::Value());
  for (const auto& [key, value] : *sent.object())
    EXPECT_NE(at(document, "/components/schemas/HttpError/properties/" + key), "missing") << key;
  EXPECT_NE(refused.header("www-authenticate"), "");
  EXPECT_NE(at(document, "/components/responses/Unauthorized/headers/WWW-Authenticate"), "missing");
}

TEST(OpenApiDocument, rejects_two_different_types_with_the_same_name) {
  Server server;
  server.get("/one", [] { return Answer(); });
  server.get("/two", [] { return OtherAnswer(); });
  const Result<json::Value> document = openapi_document(server);
  ASSERT_FALSE(document);
  EXPECT_EQ(
      document.error().what,
      "the OpenAPI document can't be made:\n"
      "  two different types are called \"Answer\": one in GET /one, another in GET /two; give one of them another name in its describe()");
}

TEST(OpenApiDocument, merges_two_types_with_the_same_name_and_shape) {
  Server server;
  server.get("/one", [] { return Answer(); });
  server.get("/two", [] { return SameAnswer(); });
  EXPECT_TRUE(openapi_document(server));
}

TEST(OpenApiDocument, applies_the_settings_of_a_group_to_each_of_its_routes) {
  Server server;
  RouteGroup group = server.group("/orders").tag("orders").responds(404, "No such order").responds(409, "Of the group");
  group.get("/{id}", [] { return Answer(); });
  group.del("/{id}", [] { return NoContent(); }).responds(409, "Its own");
  const json::Value document = document_of(server);
  const auto operation_value = [&](const std::string& method, const std::string& what) {
    return at(document, "/paths/~1orders~1{id}/" + method + "/" + what);
  };
  EXPECT_EQ(operation_value("get", "responses/404/description"), R"("No such order")");
  EXPECT_EQ(operation_value("get", "responses/409/description"), R"("Of the group")");
  EXPECT_EQ(operation_value("delete", "responses/404/description"), R"("No such order")");
  EXPECT_EQ(operation_value("delete", "responses/409/description"), R"("Its own")");
  EXPECT_EQ(operation_value("get", "tags"), R"(["orders"])");
}

// A program's own strategy. AuthStrategy::described() says how clients use it.
class Nobody final : public AuthScheme {
 public:
  Task<Authentication> authenticate(Request&) override { co_return unauthorized("nobody"); }
};

TEST(OpenApiDocument, describes_strategies_as_they_declare_themselves) {
  Server server;
  server.auth_strategy("key", AuthStrategy::of<Nobody>().described({.type = "apiKey", .in = "header", .name = "x-key"}));
  server.auth_strategy("other", AuthStrategy::of<Nobody>());
  server.auth_default(AuthOptions{{"key", "other"}, AuthMode::optional, {}});
  server.get("/a", [] { return NoContent(); });
  server.get("/open", [] { return NoContent(); }).without_auth();
  const json::Value document = document_of(server);
  EXPECT_EQ(at(document, "/components/securitySchemes/key"), R"({"type":"apiKey","in":"header","name":"x-key"})");
  EXPECT_EQ(at(document, "/components/securitySchemes/other/name"), R"("authorization")");
  EXPECT_EQ(at(document, "/paths/~1a/get/security"), R"([{"key":[]},{"other":[]},{}])");
  EXPECT_EQ(at(document, "/paths/~1open/get/security"), "missing");
}

TEST(OpenApiDocument, omits_internal_and_undocumented_routes) {
  Server server;
  server.get("/a", [] { return NoContent(); }).internal();
  server.get("/b", [] { return NoContent(); }).undocumented();
  server.any("/c", [] { return NoContent(); });
  server.get("/c", [] { return Answer(); });
  const json::Value document = document_of(server);
  std::string methods;
  for (const auto& [method, operation] : *document.find("paths")->find("/c")->object()) methods += method + ' ';
  EXPECT_EQ(document.find("paths")->object()->size(), 1u);
  EXPECT_EQ(methods, "get put post delete patch ");
}

}  // namespace
}  // namespace martlet
