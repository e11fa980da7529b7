#include <martlet/openapi/document.hpp>

#include <gtest/gtest.h>

#include <martlet/openapi/openapi.hpp>

namespace martlet {
namespace {

struct Rules {
  std::string name, code, state, mail;
  std::optional<std::string> free, lower;
  std::int32_t small = 0;
  std::uint64_t large = 0;
  double price = 0;
  std::vector<std::string> words;
  std::map<std::string, int> counts;
  std::optional<Nullable<std::string>> remark;
  bool is_new = false;
  WallTime since{};
};
Schema describe(Type<Rules>) {
  return object<Rules>("Rules", field<&Rules::name>("name").min(2).max(9).note("a name").example(R"("Ada")"),
                       field<&Rules::code>("code").pattern("^[A-Z]{3}$").length(3), field<&Rules::state>("state").one_of("on", "off"),
                       field<&Rules::mail>("mail").email().deprecated(), field<&Rules::free>("free").allow_empty(),
                       field<&Rules::lower>("lower").lowercase(), field<&Rules::small>("small").min(1),
                       field<&Rules::large>("large").max(10), field<&Rules::price>("price").positive().multiple(0.5),
                       field<&Rules::words>("words").min(1).unique().items(value<std::string>().max(3)),
                       field<&Rules::counts>("counts").max(2).keys("^[a-z]$"), field<&Rules::remark>("remark").max(5),
                       field<&Rules::is_new>("is_new").fallback(true), field<&Rules::since>("since").min(WallTime{}));
}

struct Peers {
  std::optional<int> a, b, c;
  std::string kind;
};
Schema describe(Type<Peers>) {
  return object<Peers>("Peers", field<&Peers::a>("a"), field<&Peers::b>("b").required_when("kind", "x"), field<&Peers::c>("c"),
                       field<&Peers::kind>("kind"))
      .or_("a", "b")
      .oxor("b", "c")
      .with("a", "c")
      .unknown(Unknown::strip);
}

struct Checked {
  int least = 0, most = 0;
  std::string word;
};
Schema describe(Type<Checked>) {
  const auto is_odd = [](int number) -> Verdict { return number % 2 == 1 ? Verdict() : "must be odd"; };
  return object<Checked>("Checked", field<&Checked::least>("least").rule(is_odd), field<&Checked::most>("most").min(ref("least")),
                         field<&Checked::word>("word").pattern("(?i)a"))
      .rule("most", [](const Checked&) -> Verdict { return std::nullopt; });
}

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

struct SameAnswer {
  std::string words;
  bool fresh = false;
};
Schema describe(Type<SameAnswer>) {
  return object<SameAnswer>("Answer", field<&SameAnswer::words>("text"), field<&SameAnswer::fresh>("is_new").fallback(true));
}

json::Value document_of(const Server& server) {
  const Result<json::Value> document = openapi_document(server);
  EXPECT_TRUE(document) << document.error().what;
  return document.value_or(json::Value());
}

// By JSON pointer, whose `~1` is a slash.
std::string at(const json::Value& document, std::string_view pointer) {
  const json::Value* found = &document;
  for (std::string_view rest = pointer; found && !rest.empty();) {
    rest.remove_prefix(1);
    std::string key(rest.substr(0, rest.find('/')));
    rest.remove_prefix(key.size());
    for (std::size_t i; (i = key.find("~1")) != std::string::npos;) key.replace(i, 2, "/");
    found = found->array() ? &(*found->array()).at(std::stoul(key)) : found->find(key);
  }
  return found ? found->to_text({.escape = false}) : "missing";
}

TEST(OpenApiDocument, has_a_keyword_for_every_rule) {
  Server server;
  server.post("/rules", [](Body<Rules>) { return NoContent(); });
  const json::Value document = document_of(server);
  const auto property = [&](const std::string& name) { return at(document, "/components/schemas/Rules/properties/" + name); };
  EXPECT_EQ(property("name"), R"({"type":"string","minLength":2,"maxLength":9,"description":"a name","examples":["Ada"]})");
  EXPECT_EQ(property("code"), R"({"type":"string","pattern":"^[A-Z]{3}$","minLength":3,"maxLength":3})");
  EXPECT_EQ(property("state"), R"({"type":"string","enum":["on","off"]})");
  EXPECT_EQ(property("mail"), R"({"type":"string","format":"email","minLength":1,"deprecated":true})");
  EXPECT_EQ(property("free"), R"({"type":"string"})");
  EXPECT_EQ(property("lower"), R"({"type":"string","pattern":"^\\P{Lu}*$","minLength":1})");
  EXPECT_EQ(property("small"), R"({"type":"integer","format":"int32","minimum":1,"maximum":2147483647})");
  EXPECT_EQ(property("large"), R"({"type":"integer","minimum":0,"maximum":10})");
  EXPECT_EQ(property("price"), R"({"type":"number","format":"double","exclusiveMinimum":0,"multipleOf":0.5})");
  EXPECT_EQ(property("words"), R"({"type":"array","items":{"type":"string","maxLength":3,"minLength":1},"minItems":1,"uniqueItems":true})");
  EXPECT_EQ(property("counts"),
            R"({"type":"object","additionalProperties":{"type":"integer","format":"int32","minimum":-2147483648,"maximum":2147483647},)"
            R"("propertyNames":{"pattern":"^[a-z]$"},"maxProperties":2})");
  EXPECT_EQ(property("remark"), R"({"type":["string","null"],"maxLength":5,"minLength":1})");
  EXPECT_EQ(property("is_new"), R"({"type":"boolean","default":true})");
  EXPECT_EQ(property("since"), R"({"type":"string","format":"date-time","x-formatMinimum":"1970-01-01T00:00:00.000Z"})");
  EXPECT_EQ(at(document, "/components/schemas/Rules/required"),
            R"(["name","code","state","mail","small","large","price","words","counts","since"])");
  EXPECT_EQ(at(document, "/components/schemas/Rules/additionalProperties"), "false");
}

TEST(OpenApiDocument, has_the_rules_across_fields) {
  Server server;
  server.post("/peers", [](Body<Peers>) { return NoContent(); });
  const json::Value document = document_of(server);
  EXPECT_EQ(at(document, "/components/schemas/Peers/allOf"),
            R"([{"if":{"properties":{"kind":{"enum":["x"]}},"required":["kind"]},"then":{"required":["b"]}},)"
            R"({"anyOf":[{"required":["a"]},{"required":["b"]}]},)"
            R"({"not":{"anyOf":[{"required":["b","c"]}]}},)"
            R"({"dependentRequired":{"a":["c"]}}])");
  EXPECT_EQ(at(document, "/components/schemas/Peers/additionalProperties"), "missing");
}

// Members may be added to what only the server sends, and what has a fallback is always there.
TEST(OpenApiDocument, describes_what_only_the_server_sends_as_it_is_sent) {
  Server server;
  server.get("/answer", [] { return Answer(); });
  const json::Value document = document_of(server);
  EXPECT_EQ(at(document, "/paths/~1answer/get/responses/200/content"),
            R"({"application/json":{"schema":{"$ref":"#/components/schemas/Answer"}}})");
  EXPECT_EQ(
      at(document, "/components/schemas/Answer"),
      R"({"type":"object","properties":{"text":{"type":"string"},"is_new":{"type":"boolean","default":true}},"required":["text","is_new"]})");
}

TEST(OpenApiDocument, has_parameters_of_all_sources) {
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

TEST(OpenApiDocument, has_what_the_framework_answers_and_what_the_route_declares) {
  Server server;
  server.auth_strategy("token", bearer([](const std::string&) { return std::optional<Credentials>(); }));
  server.post("/orders", [](Body<Answer>) -> Created<Answer> { return {}; })
      .auth("token", scope("+all", "read", "write"))
      .answers(409, "It exists")
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

// The shape in which errors are sent, as the document has it.
TEST(OpenApiDocument, describes_errors_as_they_are_sent) {
  Server server;
  server.post("/rules", [](Body<Answer>) { return NoContent(); });
  const json::Value document = document_of(server);
  const Injected refused = server.inject({.method = "POST", .url = "/rules", .payload = R"({"text":1})"});
  const json::Value sent = json::parse(refused.payload).value_or(json::Value());
  for (const auto& [key, value] : *sent.object())
    EXPECT_NE(at(document, "/components/schemas/HttpValidationError/properties/" + key), "missing") << key;
  for (const auto& [key, value] : *sent.find("validation")->object())
    EXPECT_NE(at(document, "/components/schemas/HttpValidationError/properties/validation/properties/" + key), "missing") << key;
}

TEST(OpenApiDocument, says_that_there_are_rules_which_it_cannot_say) {
  Server server;
  server.post("/checked", [](Body<Checked>) { return NoContent(); });
  const json::Value document = document_of(server);
  EXPECT_EQ(at(document, "/components/schemas/Checked/x-custom-rule"), "true");
  EXPECT_EQ(at(document, "/components/schemas/Checked/properties/most"),
            R"({"type":"integer","format":"int32","minimum":-2147483648,"maximum":2147483647,"x-limits":{"minimum":"least"}})");
  EXPECT_EQ(at(document, "/components/schemas/Checked/properties/word"), R"({"type":"string","x-pcre-pattern":"(?i)a","minLength":1})");
  EXPECT_EQ(at(document, "/components/schemas/Checked/properties/least/x-custom-rule"), "true");
}

TEST(OpenApiDocument, refuses_two_different_types_of_one_name) {
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

TEST(OpenApiDocument, takes_two_types_of_one_name_and_shape_for_one) {
  Server server;
  server.get("/one", [] { return Answer(); });
  server.get("/two", [] { return SameAnswer(); });
  EXPECT_TRUE(openapi_document(server));
}

TEST(OpenApiDocument, leaves_out_internal_and_undocumented_routes) {
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

TEST(OpenApiPlugin, serves_the_document_of_what_is_registered_after_it) {
  Server server;
  server.plugin(openapi({.info = {.title = "Shop", .version = "1.2.3"}}));
  server.get("/later", [] { return NoContent(); });
  const Injected answer = server.inject("/openapi.json");
  EXPECT_EQ(answer.status, 200);
  const json::Value document = json::parse(answer.payload).value_or(json::Value());
  EXPECT_EQ(at(document, "/info"), R"({"title":"Shop","version":"1.2.3"})");
  EXPECT_NE(at(document, "/paths/~1later"), "missing");
  EXPECT_EQ(at(document, "/paths/~1openapi.json"), "missing");
}

TEST(OpenApiPlugin, makes_two_types_of_one_name_an_initialization_error) {
  Server server;
  server.plugin(openapi());
  server.get("/one", [] { return Answer(); });
  server.get("/two", [] { return OtherAnswer(); });
  EXPECT_THROW(server.inject("/one"), std::runtime_error);
}

}  // namespace
}  // namespace martlet
