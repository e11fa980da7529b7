// links: cloud_dynamodb
// Any text as each kind of expression, on one item: nothing crashes, however deeply nested or long the text is. An updated item can be
// written and read again. A condition and its negation are never both true.
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include <martlet/cloud/dynamodb/condition.hpp>
#include <martlet/cloud/dynamodb/projection.hpp>
#include <martlet/cloud/dynamodb/update_expression.hpp>

namespace {

using namespace martlet::cloud::dynamodb;
namespace aws = martlet::aws;

void check(bool holds) {
  if (!holds) std::abort();
}

Item item() {
  const aws::Item wire{{"pk", "a"},
                       {"n", 5},
                       {"s", "abc"},
                       {"l", aws::AttributeValue::list({1, "x", aws::AttributeValue::map({{"y", 2}})})},
                       {"m", aws::AttributeValue::map({{"x", aws::AttributeValue::list({1, 2})}})},
                       {"g", aws::AttributeValue::string_set({"a", "b"})}};
  return read_item(wire).value();
}

ExpressionPlaceholders placeholders() {
  const std::map<std::string, std::string> names{{"#n", "n"}, {"#l", "l"}, {"#x", "x"}};
  const aws::Item values{
      {":n", 1}, {":s", "ab"}, {":l", aws::AttributeValue::list({7})}, {":g", aws::AttributeValue::string_set({"b"})}, {":t", "S"}};
  return ExpressionPlaceholders::read(names, values).value();
}

void try_condition(std::string_view text) {
  ExpressionPlaceholders defined = placeholders();
  const auto condition = Condition::parse("ConditionExpression", text, defined);
  if (!condition) return check(!condition.error().message.empty());
  const auto opposite = Condition::parse("ConditionExpression", "NOT (" + std::string(text) + ")", defined);
  if (opposite) check(opposite->holds(item()) != condition->holds(item()));
}

void try_update(std::string_view text) {
  ExpressionPlaceholders defined = placeholders();
  const auto update = UpdateExpression::parse(text, defined);
  Item changed = item();
  if (!update || !update->apply(changed)) return;
  const auto read = read_item(wire_of(changed));
  check(read && *read == changed);
  check(project(changed, update->paths()).size() <= changed.size());
}

void try_projection(std::string_view text) {
  ExpressionPlaceholders defined = placeholders();
  if (const auto paths = parse_projection(text, defined)) check(project(item(), *paths).size() <= item().size());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  try_condition(text);
  try_update(text);
  try_projection(text);
  return 0;
}
