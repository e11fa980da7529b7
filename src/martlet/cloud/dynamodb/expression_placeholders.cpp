#include "expression_placeholders.hpp"

#include <algorithm>

#include "dynamodb_errors.hpp"

namespace martlet::cloud::dynamodb {
namespace {

bool is_placeholder(std::string_view text, char sign) {
  const auto is_part = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'; };
  return text.size() > 1 && text.front() == sign && std::ranges::all_of(text.substr(1), is_part);
}

std::unexpected<ServiceError> refuse_map(std::string_view map, std::string_view why) {
  return std::unexpected(validation_error(std::string(map) + std::string(why)));
}

std::string joined(const std::set<std::string, std::less<>>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

}  // namespace

ServiceResult<ExpressionPlaceholders> ExpressionPlaceholders::read(const std::optional<std::map<std::string, std::string>>& names,
                                                                   const std::optional<aws::Item>& values) {
  ExpressionPlaceholders placeholders;
  if (names && names->empty()) return refuse_map("ExpressionAttributeNames", " must not be empty");
  if (values && values->empty()) return refuse_map("ExpressionAttributeValues", " must not be empty");
  for (const auto& [placeholder, name] : names.value_or(std::map<std::string, std::string>())) {
    if (!is_placeholder(placeholder, '#'))
      return refuse_map("ExpressionAttributeNames", " contains invalid key: Syntax error; key: \"" + placeholder + "\"");
    placeholders.names_.emplace(placeholder, name);
    placeholders.unused_names_.insert(placeholder);
  }
  for (const auto& [placeholder, wire] : values.value_or(aws::Item())) {
    if (!is_placeholder(placeholder, ':'))
      return refuse_map("ExpressionAttributeValues", " contains invalid key: Syntax error; key: \"" + placeholder + "\"");
    ServiceResult<AttributeValue> value = AttributeValue::read(wire.wire());
    if (!value) {
      if (value.error().code != "ValidationException") return std::unexpected(value.error());
      return refuse_map("ExpressionAttributeValues", " contains invalid value: " + value.error().message + " for key " + placeholder);
    }
    placeholders.values_.emplace(placeholder, *std::move(value));
    placeholders.unused_values_.insert(placeholder);
  }
  return placeholders;
}

const std::string* ExpressionPlaceholders::name(std::string_view placeholder) {
  const auto found = names_.find(placeholder);
  if (found == names_.end()) return nullptr;
  unused_names_.erase(found->first);
  return &found->second;
}

const AttributeValue* ExpressionPlaceholders::value(std::string_view placeholder) {
  const auto found = values_.find(placeholder);
  if (found == values_.end()) return nullptr;
  unused_values_.erase(found->first);
  return &found->second;
}

ServiceResult<> ExpressionPlaceholders::check_all_used() const {
  const auto refuse = [](std::string_view map, const std::set<std::string, std::less<>>& unused) {
    return refuse_map("Value provided in " + std::string(map), " unused in expressions: keys: {" + joined(unused) + "}");
  };
  if (!unused_names_.empty()) return refuse("ExpressionAttributeNames", unused_names_);
  if (!unused_values_.empty()) return refuse("ExpressionAttributeValues", unused_values_);
  return {};
}

}  // namespace martlet::cloud::dynamodb
