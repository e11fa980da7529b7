#include <martlet/aws/dynamodb/attribute_value.hpp>

#include <charconv>
#include <cmath>
#include <stdexcept>

#include <martlet/base/encoding.hpp>
#include <martlet/schema/schema.hpp>

#include "dynamodb_json_value.hpp"

namespace martlet::aws {
namespace {

constexpr std::pair<std::string_view, AttributeValue::Kind> kinds[] = {
    {"S", AttributeValue::Kind::string},      {"N", AttributeValue::Kind::number},      {"B", AttributeValue::Kind::binary},
    {"BOOL", AttributeValue::Kind::boolean},  {"NULL", AttributeValue::Kind::null},     {"SS", AttributeValue::Kind::string_set},
    {"NS", AttributeValue::Kind::number_set}, {"BS", AttributeValue::Kind::binary_set}, {"L", AttributeValue::Kind::list},
    {"M", AttributeValue::Kind::map}};

}  // namespace

Schema describe(Type<Decimal>) { return wrapped<&Decimal::text_>("Decimal"); }
Schema describe(Type<AttributeValue>) { return wrapped<&AttributeValue::wire_>("AttributeValue"); }

AttributeValue::AttributeValue(std::nullptr_t) : wire_(typed_value("NULL", true)) {}
AttributeValue::AttributeValue(std::string text) : wire_(typed_value("S", std::move(text))) {}
AttributeValue::AttributeValue(Decimal number) : wire_(typed_value("N", number.text())) {}

AttributeValue::AttributeValue(double number) {
  if (!std::isfinite(number)) throw std::domain_error("DynamoDB can't store infinities or NaN");
  wire_ = typed_value("N", json::Value(number).to_text());
}

AttributeValue AttributeValue::of_integer(json::Value number) {
  return number.boolean() ? from_wire(typed_value("BOOL", std::move(number))) : from_wire(typed_value("N", number.to_text()));
}

AttributeValue AttributeValue::binary(std::string_view bytes) { return from_wire(typed_value("B", to_base64(bytes))); }

AttributeValue AttributeValue::string_set(std::vector<std::string> texts) {
  return from_wire(typed_value("SS", json::Array(texts.begin(), texts.end())));
}

AttributeValue AttributeValue::number_set(std::vector<Decimal> numbers) {
  json::Array texts;
  for (const Decimal& number : numbers) texts.emplace_back(number.text());
  return from_wire(typed_value("NS", std::move(texts)));
}

AttributeValue AttributeValue::binary_set(const std::vector<std::string>& bytes) {
  json::Array texts;
  for (const std::string& one : bytes) texts.emplace_back(to_base64(one));
  return from_wire(typed_value("BS", std::move(texts)));
}

AttributeValue AttributeValue::list(std::vector<AttributeValue> values) {
  json::Array elements;
  for (AttributeValue& value : values) elements.push_back(std::move(value.wire_));
  return from_wire(typed_value("L", std::move(elements)));
}

AttributeValue AttributeValue::map(Item members) {
  json::Object object;
  for (auto& [name, value] : members) object.emplace_back(name, std::move(value.wire_));
  return from_wire(typed_value("M", std::move(object)));
}

AttributeValue AttributeValue::from_wire(json::Value wire) {
  AttributeValue value;
  value.wire_ = std::move(wire);
  return value;
}

AttributeValue::Kind AttributeValue::kind() const {
  for (const auto& [type, kind] : kinds) {
    if (at(type)) return kind;
  }
  return Kind::unknown;
}

const std::string* AttributeValue::string() const { return at("S") ? at("S")->string() : nullptr; }
const std::string* AttributeValue::number() const { return at("N") ? at("N")->string() : nullptr; }
const bool* AttributeValue::boolean() const { return at("BOOL") ? at("BOOL")->boolean() : nullptr; }

std::optional<std::int64_t> AttributeValue::integer() const {
  const std::string* text = number();
  std::int64_t value = 0;
  if (!text) return std::nullopt;
  const auto [end, error] = std::from_chars(text->data(), text->data() + text->size(), value);
  if (error != std::errc() || end != text->data() + text->size()) return std::nullopt;
  return value;
}

std::optional<std::string> AttributeValue::binary() const {
  const std::string* text = at("B") ? at("B")->string() : nullptr;
  return text ? from_base64(*text) : std::nullopt;
}

std::vector<AttributeValue> AttributeValue::elements() const {
  std::vector<AttributeValue> values;
  if (const json::Array* list = at("L") ? at("L")->array() : nullptr) {
    for (const json::Value& one : *list) values.push_back(from_wire(one));
  }
  return values;
}

std::vector<std::string> AttributeValue::texts() const {
  std::vector<std::string> found;
  const json::Value* set = at("SS") ? at("SS") : at("NS");
  if (const json::Array* texts = set ? set->array() : nullptr) {
    for (const json::Value& one : *texts) found.push_back(one.string() ? *one.string() : "");
  }
  return found;
}

Item AttributeValue::members() const {
  Item item;
  if (const json::Object* object = at("M") ? at("M")->object() : nullptr) {
    for (const auto& [name, value] : *object) item.emplace(name, from_wire(value));
  }
  return item;
}

}  // namespace martlet::aws
