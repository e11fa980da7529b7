#include "dynamodb_attribute_values.hpp"

namespace martlet::events {
namespace {

// Converts the digits to a JSON number if they are one.
json::Value number_of(const json::Value& digits) {
  if (!digits.string()) return digits;
  Result<json::Value> value = json::parse(*digits.string());
  return value && value->is_number() ? *std::move(value) : digits;
}

json::Value list_of(const json::Value& values, json::Value (*each)(const json::Value&)) {
  json::Array list;
  if (values.array()) {
    for (const json::Value& one : *values.array()) list.push_back(each(one));
  }
  return list;
}

json::Value same(const json::Value& value) { return value; }

}  // namespace

json::Value plain(const json::Value& attribute) {
  const json::Object* members = attribute.object();
  if (!members || members->size() != 1) return attribute;
  const auto& [type, value] = members->front();
  if (type == "S" || type == "B" || type == "BOOL") return value;
  if (type == "N") return number_of(value);
  if (type == "NULL") return {};
  if (type == "M") return plain_item(value);
  if (type == "L") return list_of(value, &plain);
  if (type == "SS" || type == "BS") return list_of(value, &same);
  if (type == "NS") return list_of(value, &number_of);
  return attribute;
}

json::Value plain_item(const json::Value& item) {
  json::Object plain_members;
  if (const json::Object* members = item.object()) {
    plain_members.reserve(members->size());
    for (const auto& [name, value] : *members) plain_members.emplace_back(name, plain(value));
  }
  return plain_members;
}

}  // namespace martlet::events
