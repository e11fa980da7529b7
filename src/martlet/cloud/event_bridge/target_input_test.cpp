#include "target_input.hpp"

#include <gtest/gtest.h>

namespace martlet::cloud::event_bridge {
namespace {

json::Value json_of(std::string_view text) { return json::parse(text).value(); }

std::string input(std::string_view target) {
  const json::Value event = json_of(R"({"source":"shop","detail":{"id":7,"name":"a \"b\"","items":[{"sku":"x"}]}})");
  return input_of(json_of(target), event,
                  {.rule_arn = "arn:rule", .rule_name = "placed", .now = from_iso8601("2026-01-31T12:00:00Z").value()});
}

TEST(TargetInput, is_the_event_or_a_part_of_it_or_a_fixed_text) {
  EXPECT_EQ(input(R"({})"), R"({"source":"shop","detail":{"id":7,"name":"a \"b\"","items":[{"sku":"x"}]}})");
  EXPECT_EQ(input(R"({"InputPath":"$.detail.items[0]"})"), R"({"sku":"x"})");
  EXPECT_EQ(input(R"({"InputPath":"$"})"), input("{}"));
  EXPECT_EQ(input(R"({"InputPath":"$.absent"})"), "null");
  EXPECT_EQ(input(R"({"Input":"{\"a\":1}"})"), R"({"a":1})");
}

TEST(TargetInput, fills_in_a_template) {
  const auto filled = [](const std::string& text) {
    json::Value transformer =
        json_of(R"({"InputPathsMap":{"id":"$.detail.id","name":"$.detail.name","all":"$.detail.items","none":"$.absent"}})");
    transformer.set("InputTemplate", text);
    json::Value target = json::Object();
    target.set("InputTransformer", transformer);
    return input(target.to_text());
  };
  EXPECT_EQ(filled(R"({"id": <id>, "name": <name>})"), R"({"id": 7, "name": "a \"b\""})");
  EXPECT_EQ(filled(R"("<id> is <name>, of <all>")"), R"("7 is a \"b\", of [{\"sku\":\"x\"}]")");
  EXPECT_EQ(filled(R"("<none>: <unknown> <aws.events.rule-name>")"), R"(": <unknown> placed")");
  EXPECT_EQ(filled(R"({"event": <aws.events.event.json>})"), R"({"event": )" + input("{}") + "}");
}

TEST(TargetInput, must_be_a_single_valid_input_member) {
  EXPECT_TRUE(check_input(json_of(R"({"Id":"t","InputPath":"$.detail"})")));
  EXPECT_EQ(check_input(json_of(R"({"Id":"t","InputPath":"$","Input":"{}"})")).error().message,
            "Only one of Input, InputPath, or InputTransformer must be provided for target t.");
  EXPECT_EQ(check_input(json_of(R"({"Id":"t","InputPath":"detail"})")).error().message, "Invalid InputPath for target t.");
  EXPECT_EQ(check_input(json_of(R"({"Id":"t","Input":"{"})")).error().message, "JSON syntax error in input for target t.");
}

}  // namespace
}  // namespace martlet::cloud::event_bridge
