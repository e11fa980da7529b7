#include "compare_documents.hpp"

#include <gtest/gtest.h>

#include <functional>

namespace martlet::cli {
namespace {

json::Value parsed(const std::string& text) {
  const Result<json::Value> value = json::parse(text);
  EXPECT_TRUE(value) << text;
  return value.value_or(json::Value());
}

// Returns a document with one operation, POST /a.
json::Value with_operation(const std::string& operation, const std::string& schemas = "{}", const std::string& more = "") {
  return parsed(R"({"openapi":"3.1.0","info":{"title":"t","version":"1"},"paths":{"/a":{"post":)" + operation +
                R"(}},"components":{"schemas":)" + schemas + more + "}}");
}
json::Value with_request_schema(const std::string& schema, const std::string& schemas = "{}") {
  return with_operation(R"({"requestBody":{"required":true,"content":{"application/json":{"schema":)" + schema + R"(}}},"responses":{}})",
                        schemas);
}
json::Value with_response_schema(const std::string& schema) {
  return with_operation(R"({"responses":{"200":{"description":"","content":{"application/json":{"schema":)" + schema + "}}}}}");
}

std::string text_of(const Changes& changes) {
  std::string text;
  for (const Change& change : changes) text += std::string(change.breaks ? "! " : "- ") + change.place + ": " + change.what + '\n';
  return text;
}
std::string diff(const json::Value& before, const json::Value& after) { return text_of(compare_documents(before, after)); }

// The changes reported for a value that clients send, and for one that they receive.
struct Both {
  std::string sent;
  std::string received;
};
Both both(const std::string& before, const std::string& after) {
  return {diff(with_request_schema(before), with_request_schema(after)), diff(with_response_schema(before), with_response_schema(after))};
}

TEST(CompareDocuments, finds_nothing_between_equal_documents) {
  const json::Value document = with_request_schema(R"({"$ref":"#/components/schemas/Tree"})",
                                                   R"({"Tree":{"properties":{"child":{"$ref":"#/components/schemas/Tree"}}}})");
  EXPECT_EQ(diff(document, document), "");
}

TEST(CompareDocuments, reports_removed_and_new_operations) {
  const json::Value before = parsed(R"({"openapi":"3.1.0","paths":{"/a":{"get":{"responses":{}},"post":{"responses":{}}}}})");
  const json::Value after = parsed(R"({"openapi":"3.1.0","paths":{"/a":{"get":{"responses":{}},"put":{"responses":{}}}}})");
  const Changes changes = compare_documents(before, after);
  ASSERT_EQ(changes.size(), 2u);
  EXPECT_EQ(changes[0], (Change{true, "POST /a", "", "it was removed"}));
  EXPECT_EQ(changes[1], (Change{false, "PUT /a", "", "it was added"}));
}

TEST(CompareDocuments, ignores_the_names_of_path_parameters) {
  const auto document = [](const std::string& name, const std::string& type) {
    return parsed(R"({"openapi":"3.1.0","paths":{"/a/{)" + name + R"(}":{"get":{"parameters":[{"name":")" + name +
                  R"(","in":"path","required":true,"schema":{"type":")" + type + R"("}}],"responses":{}}}}})");
  };
  EXPECT_EQ(diff(document("id", "string"), document("key", "string")), "");
  EXPECT_EQ(diff(document("id", "string"), document("key", "integer")), "! path parameter id: the type changed from string to integer\n");
}

// A change that narrows a value breaks its senders; a change that widens it breaks its receivers.
TEST(CompareDocuments, distinguishes_narrower_values_from_wider_ones) {
  struct Case {
    const char* before;
    const char* after;
    const char* what;
    enum { narrower, wider, other } effect;
  };
  const Case cases[] = {
      {R"({"maxLength":9})", R"({"maxLength":8})", "maxLength changed from 9 to 8", Case::narrower},
      {R"({"maxLength":8})", R"({"maxLength":9})", "maxLength changed from 8 to 9", Case::wider},
      {R"({})", R"({"minItems":1})", "minItems was added: 1", Case::narrower},
      {R"({"minItems":1})", R"({})", "minItems was removed; it was 1", Case::wider},
      {R"({"minimum":1})", R"({"minimum":2.5})", "the minimum changed from 1 to 2.5", Case::narrower},
      {R"({"type":"integer","maximum":9})", R"({"type":"integer","exclusiveMaximum":9})", "the maximum changed from 9 to 8",
       Case::narrower},
      {R"({"formatMinimum":"2024-01-01"})", R"({"formatMinimum":"2025-01-01"})",
       "formatMinimum changed from \"2024-01-01\" to \"2025-01-01\"", Case::narrower},
      {R"({"pattern":"a"})", R"({})", "pattern was removed; it was \"a\"", Case::wider},
      {R"({"pattern":"a"})", R"({"pattern":"b"})", "pattern changed from \"a\" to \"b\"", Case::other},
      {R"({})", R"({"format":"email"})", "format was added: \"email\"", Case::narrower},
      {R"({})", R"({"uniqueItems":true})", "uniqueItems was added: true", Case::narrower},
      {R"({"enum":["a","b"]})", R"({"enum":["a"]})", "it can no longer be \"b\"", Case::narrower},
      {R"({"enum":["a"]})", R"({"enum":["a","b"]})", "it can now be \"b\"", Case::wider},
      {R"({"type":"number"})", R"({"type":"integer"})", "the type changed from number to integer", Case::narrower},
      {R"({"type":"string"})", R"({"type":["string","null"]})", "the type changed from string to null, string", Case::wider},
      {R"({"type":"string"})", R"({"type":"integer"})", "the type changed from string to integer", Case::other},
      {R"({"anyOf":[{"type":"string"}]})", R"({"anyOf":[{"type":"string"},{"type":"integer"}]})",
       "one of its anyOf was added: {\"type\":\"integer\"}", Case::wider},
      {R"({"allOf":[{"minLength":1}]})", R"({"allOf":[{"minLength":1},{"maxLength":2}]})", "one of its allOf was added: {\"maxLength\":2}",
       Case::narrower},
      {R"({"items":{"maxLength":2}})", R"({"items":{"maxLength":1}})", "maxLength changed from 2 to 1", Case::narrower},
  };
  for (const Case& one : cases) {
    const Both found = both(one.before, one.after);
    const bool is_inside = std::string_view(one.before).starts_with(R"({"items")");
    const std::string rest = std::string(is_inside ? ": []: " : ": ") + one.what + '\n';
    EXPECT_EQ(found.sent, (one.effect == Case::wider ? "- request body" : "! request body") + rest);
    EXPECT_EQ(found.received, (one.effect == Case::narrower ? "- response 200" : "! response 200") + rest);
  }
}

TEST(CompareDocuments, reads_the_keywords_that_openapi_3_0_spells_differently) {
  EXPECT_EQ(both(R"({"type":"string","nullable":true})", R"({"type":["string","null"]})").sent, "");
  EXPECT_EQ(both(R"({"type":"string","nullable":true})", R"({"type":"string"})").sent,
            "! request body: the type changed from null, string to string\n");
  EXPECT_EQ(both(R"({"minimum":1,"exclusiveMinimum":true})", R"({"exclusiveMinimum":1})").sent, "");
  EXPECT_EQ(both(R"({"maximum":9,"exclusiveMaximum":false})", R"({"maximum":9})").sent, "");
}

TEST(CompareDocuments, judges_members_by_which_side_sends_them) {
  const Both added = both(R"({"properties":{"a":{}}})", R"({"properties":{"a":{},"b":{}}})");
  EXPECT_EQ(added.sent, "- request body: b: it was added\n");
  EXPECT_EQ(added.received, "- response 200: b: it was added\n");
  const Both required = both(R"({"properties":{"a":{}}})", R"({"properties":{"a":{},"b":{}},"required":["b"]})");
  EXPECT_EQ(required.sent, "! request body: b: it was added, and is required\n");
  EXPECT_EQ(required.received, "- response 200: b: it was added\n");
  const Both removed = both(R"({"properties":{"a":{}},"additionalProperties":false})", R"({"properties":{},"additionalProperties":false})");
  EXPECT_EQ(removed.sent, "! request body: a: it is now refused\n");
  EXPECT_EQ(removed.received, "! response 200: a: it is no longer sent\n");
  const Both optional = both(R"({"properties":{"a":{}},"required":["a"]})", R"({"properties":{"a":{}}})");
  EXPECT_EQ(optional.sent, "- request body: a: it may now be missing\n");
  EXPECT_EQ(optional.received, "! response 200: a: it may now be missing\n");
  const Both closed = both(R"({"properties":{}})", R"({"properties":{},"additionalProperties":false})");
  EXPECT_EQ(closed.sent, "! request body: other members are now refused\n");
}

TEST(CompareDocuments, follows_chains_of_references) {
  const std::string tree = R"({"Tree":{"properties":{"children":{"items":{"$ref":"#/components/schemas/Tree"}},"name":{"maxLength":9}}}})";
  const std::string smaller =
      R"({"Tree":{"properties":{"children":{"items":{"$ref":"#/components/schemas/Tree"}},"name":{"maxLength":8}}}})";
  const std::string reference = R"({"$ref":"#/components/schemas/Tree"})";
  EXPECT_EQ(diff(with_request_schema(reference, tree), with_request_schema(reference, smaller)),
            "! request body: name: maxLength changed from 9 to 8\n");
  EXPECT_EQ(diff(with_request_schema(R"({"anyOf":[{"$ref":"#/components/schemas/A"},{"type":"null"}]})", R"({"A":{"type":"string"}})"),
                 with_request_schema(R"({"type":["string","null"]})")),
            "");
}

TEST(CompareDocuments, terminates_if_a_type_is_recursive_in_only_one_document) {
  const std::string tree = R"({"Tree":{"items":{"$ref":"#/components/schemas/Tree"}},"Loop":{"$ref":"#/components/schemas/Loop"}})";
  EXPECT_EQ(diff(with_request_schema(R"({"$ref":"#/components/schemas/Tree"})", tree), with_request_schema("{}")), "");
  EXPECT_EQ(diff(with_request_schema("{}"), with_request_schema(R"({"$ref":"#/components/schemas/Tree"})", tree)), "");
  EXPECT_EQ(diff(with_request_schema(R"({"$ref":"#/components/schemas/Loop"})", tree), with_request_schema(R"({"$ref":"#/nowhere"})")), "");
  EXPECT_EQ(diff(with_request_schema("true"), with_request_schema("false")), "! request body: not was added: {}\n");
}

// Calls `use` with every value in `document`, in turn, replaced by `other`.
void with_each_replaced(json::Value& document, json::Value& at, const json::Value& other, const std::function<void()>& use) {
  const json::Value kept = at;
  at = other;
  use();
  at = kept;
  if (json::Object* object = at.object()) {
    for (std::size_t i = 0; i < object->size(); ++i) with_each_replaced(document, (*object)[i].second, other, use);
  } else if (json::Array* array = at.array()) {
    for (json::Value& one : *array) with_each_replaced(document, one, other, use);
  }
}

TEST(CompareDocuments, does_not_crash_on_documents_with_malformed_parts) {
  const json::Value good = with_operation(
      R"({"security":[{"token":["a"]}],"parameters":[{"name":"q","in":"query","schema":{"type":["string","null"],"enum":["a"]}}],)"
      R"("requestBody":{"content":{"application/json":{"schema":{"$ref":"#/components/schemas/A"}}}},)"
      R"("responses":{"200":{"headers":{"x":{}},"content":{"application/json":{"schema":{"anyOf":[{"$ref":"#/components/schemas/A"},{"type":"null"}]}}}}}})",
      R"({"A":{"type":"object","properties":{"b":{"minimum":1,"items":{"maxLength":1}}},"required":["b"],"additionalProperties":{"const":1},"allOf":[{}]}})",
      R"(,"securitySchemes":{"token":{"type":"http"}})");
  json::Value wrong = good;
  for (const char* other : {"null", "true", "7", "\"x\"", "[]", "[1]", "{}", R"({"$ref":"#/components"})"}) {
    with_each_replaced(wrong, wrong, parsed(other), [&] {
      compare_documents(good, wrong);
      compare_documents(wrong, good);
    });
  }
  EXPECT_EQ(diff(good, wrong), "");
}

TEST(CompareDocuments, reports_additional_requirements_of_requests) {
  EXPECT_EQ(
      diff(
          with_operation(R"({"responses":{}})"),
          with_operation(
              R"({"parameters":[{"name":"q","in":"query","required":true,"schema":{}},{"name":"X","in":"header","schema":{}}],"responses":{}})")),
      "- header parameter X: it was added\n! query parameter q: it was added, and is required\n");
  EXPECT_EQ(diff(with_operation(R"({"parameters":[{"name":"q","in":"query","schema":{"maximum":9}}],"responses":{}})"),
                 with_operation(R"({"parameters":[{"name":"q","in":"query","required":true,"schema":{"maximum":8}}],"responses":{}})")),
            "! query parameter q: it is now required\n! query parameter q: the maximum changed from 9 to 8\n");
  EXPECT_EQ(diff(with_operation(R"({"parameters":[{"name":"q","in":"query","schema":{}}],"responses":{}})"),
                 with_operation(R"({"responses":{}})")),
            "! query parameter q: it was removed\n");
  EXPECT_EQ(diff(with_operation(R"({"responses":{}})"), with_request_schema("{}")), "! request body: it was added, and is required\n");
}

TEST(CompareDocuments, reports_removed_and_changed_answers) {
  EXPECT_EQ(diff(with_operation(R"({"responses":{"201":{"description":""},"404":{"description":""}}})"),
                 with_operation(R"({"responses":{"202":{"description":""},"409":{"description":""}}})")),
            "! response 201: it was removed\n- response 404: it was removed\n! response 202: it was added\n- response 409: it was added\n");
  EXPECT_EQ(
      diff(with_response_schema("{}"), with_operation(R"({"responses":{"200":{"description":"","content":{"text/csv":{"schema":{}}}}}})")),
      "! response 200: it is no longer application/json\n! response 200: it can now be text/csv\n");
}

TEST(CompareDocuments, reports_newly_required_credentials) {
  const auto document = [](const std::string& security, const std::string& scheme = "bearer") {
    return with_operation(
        R"({"security":)" + security + R"(,"responses":{}})", "{}",
        R"(,"securitySchemes":{"token":{"type":"http","scheme":")" + scheme + R"("},"key":{"type":"apiKey","in":"header","name":"k"}})");
  };
  EXPECT_EQ(diff(document("[]"), document(R"([{"token":[]}])")), "! : it now requires token; no credentials were required before\n");
  EXPECT_EQ(diff(document("[{}]"), document(R"([{"token":[]}])")), "! : it now requires token; no credentials were required before\n");
  EXPECT_EQ(diff(document(R"([{"token":["a"]}])"), document(R"([{"token":["a","b"]}])")),
            "! : it now requires token (a b); token (a) was sufficient before\n");
  EXPECT_EQ(diff(document(R"([{"token":["a"]},{"key":[]}])"), document(R"([{"token":["a"]}])")),
            "! : it now requires token (a); key was sufficient before\n");
  EXPECT_EQ(diff(document(R"([{"token":["a"]}])"), document(R"([{"token":[]},{"key":[]}])")), "");
  EXPECT_EQ(diff(document(R"([{"token":[]}])"), document("[]")), "");
  EXPECT_EQ(diff(document(R"([{"token":[]}])"), document(R"([{"token":[]}])", "basic")),
            "! : credentials for token are sent in another way\n");
}

}  // namespace
}  // namespace martlet::cli
