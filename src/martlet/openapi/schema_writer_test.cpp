#include <map>

#include "schema_writer.hpp"

#include <gtest/gtest.h>

#include "testing/document_at.hpp"

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
  const auto is_odd = [](int number) -> RuleResult { return number % 2 == 1 ? RuleResult() : "must be odd"; };
  return object<Checked>("Checked", field<&Checked::least>("least").rule(is_odd), field<&Checked::most>("most").min(ref("least")),
                         field<&Checked::word>("word").pattern("(?i)a"))
      .rule("most", [](const Checked&) -> RuleResult { return std::nullopt; });
}

TEST(OpenApiSchemas, have_a_keyword_for_every_rule) {
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

TEST(OpenApiSchemas, have_keywords_for_cross_field_rules) {
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

TEST(OpenApiSchemas, mark_rules_that_they_cannot_express) {
  Server server;
  server.post("/checked", [](Body<Checked>) { return NoContent(); });
  const json::Value document = document_of(server);
  EXPECT_EQ(at(document, "/components/schemas/Checked/x-custom-rule"), "true");
  EXPECT_EQ(at(document, "/components/schemas/Checked/properties/most"),
            R"({"type":"integer","format":"int32","minimum":-2147483648,"maximum":2147483647,"x-limits":{"minimum":"least"}})");
  EXPECT_EQ(at(document, "/components/schemas/Checked/properties/word"), R"({"type":"string","x-pcre-pattern":"(?i)a","minLength":1})");
  EXPECT_EQ(at(document, "/components/schemas/Checked/properties/least/x-custom-rule"), "true");
}

}  // namespace
}  // namespace martlet
