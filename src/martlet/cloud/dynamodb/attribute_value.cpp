#include "attribute_value.hpp"

#include <algorithm>
#include <array>
#include <set>

#include <martlet/base/encoding.hpp>

#include "dynamodb_errors.hpp"
#include "item.hpp"

namespace martlet::cloud::dynamodb {
namespace {

constexpr int depth_max = 32;
constexpr std::array<std::string_view, 10> names = {"S", "N", "B", "BOOL", "NULL", "SS", "NS", "BS", "L", "M"};

std::unexpected<ServiceError> refuse(std::string message) { return std::unexpected(validation_error(std::move(message))); }
std::unexpected<ServiceError> serialization_error(std::string message) {
  return service_error(400, "SerializationException", std::move(message));
}

std::unexpected<ServiceError> empty_set(AttributeValue::Type type) {
  if (type == AttributeValue::Type::binary_set) return std::unexpected(invalid_values("Binary sets should not be empty"));
  return std::unexpected(  // AWS's own spelling
      invalid_values(type == AttributeValue::Type::string_set ? "An string set  may not be empty" : "An number set  may not be empty"));
}

std::string joined(const json::Array& elements) {
  std::string text = "[";
  for (const json::Value& element : elements)
    text += (&element == &elements.front() ? "" : ", ") + (element.string() ? *element.string() : "");
  return text + "]";
}

std::vector<std::string> sorted(std::vector<std::string> elements) {
  std::ranges::sort(elements);
  return elements;
}

std::unexpected<ServiceError> duplicates(AttributeValue::Type type, const json::Array& elements) {
  if (type == AttributeValue::Type::number_set) return refuse("Input collection contains duplicates");
  const std::string_view of_bytes = type == AttributeValue::Type::binary_set ? "of type BS" : "";
  return std::unexpected(invalid_values("Input collection " + joined(elements) + std::string(of_bytes) + " contains duplicates."));
}

}  // namespace

AttributeValue AttributeValue::number(DecimalNumber value) {
  AttributeValue attribute;
  attribute.type_ = Type::number;
  attribute.text_ = value.text();
  return attribute;
}

AttributeValue AttributeValue::list(List values) {
  AttributeValue attribute;
  attribute.type_ = Type::list;
  attribute.list_ = std::move(values);
  return attribute;
}

AttributeValue AttributeValue::map(Map members) {
  AttributeValue attribute;
  attribute.type_ = Type::map;
  attribute.members_ = std::move(members);
  return attribute;
}

std::string_view AttributeValue::type_name() const { return names[static_cast<std::size_t>(type_)]; }

DecimalNumber AttributeValue::as_number() const { return DecimalNumber::parse(text_).value_or(DecimalNumber()); }

ServiceResult<AttributeValue> AttributeValue::read(const json::Value& wire) { return read_at(wire, 1); }

ServiceResult<AttributeValue> AttributeValue::read_at(const json::Value& wire, int depth) {
  const json::Object* object = wire.object();
  if (!object) return serialization_error("Unexpected value type in payload");
  const json::Value* found = nullptr;
  AttributeValue attribute;
  std::size_t count = 0;
  for (const auto& [name, value] : *object) {
    const auto at = std::ranges::find(names, name);
    if (at == names.end() || value.is_null()) continue;
    ++count;
    attribute.type_ = static_cast<Type>(at - names.begin());
    found = &value;
  }
  if (count == 0) return refuse("Supplied AttributeValue is empty, must contain exactly one of the supported datatypes");
  if (count > 1)
    return refuse("Supplied AttributeValue has more than one datatypes set, must contain exactly one of the supported datatypes");
  // Counts the nesting of values, without the level of the item itself.
  if (depth > depth_max) return refuse("Nesting Levels have exceeded supported limits");
  const ServiceResult<> read = attribute.read_value(*found, depth);
  if (!read) return std::unexpected(read.error());
  return attribute;
}

ServiceResult<> AttributeValue::read_value(const json::Value& value, int depth) {
  switch (type_) {
    case Type::string:
    case Type::number:
    case Type::binary: {
      ServiceResult<std::string> text = read_element(value);
      if (!text) return std::unexpected(text.error());
      text_ = *std::move(text);
      return {};
    }
    case Type::boolean:
      if (!value.boolean()) return serialization_error("Unexpected field type");
      boolean_ = *value.boolean();
      return {};
    case Type::null:
      if (!value.boolean()) return serialization_error("Unexpected field type");
      if (!*value.boolean()) return std::unexpected(invalid_values("Null attribute value types must have the value of true"));
      return {};
    case Type::string_set:
    case Type::number_set:
    case Type::binary_set: return read_elements(value);
    case Type::list: {
      if (!value.array()) return serialization_error("Unexpected field type");
      for (const json::Value& one : *value.array()) {
        ServiceResult<AttributeValue> element = read_at(one, depth + 1);
        if (!element) return std::unexpected(element.error());
        list_.push_back(*std::move(element));
      }
      return {};
    }
    case Type::map: break;
  }
  if (!value.object()) return serialization_error("Unexpected field type");
  for (const auto& [name, one] : *value.object()) {
    ServiceResult<AttributeValue> member = read_at(one, depth + 1);
    if (!member) return std::unexpected(member.error());
    members_.insert_or_assign(name, *std::move(member));
  }
  return {};
}

ServiceResult<> AttributeValue::read_elements(const json::Value& value) {
  const json::Array* elements = value.array();
  if (!elements) return serialization_error("Unexpected field type");
  if (elements->empty()) return empty_set(type_);
  std::set<std::string_view> known;
  elements_.reserve(elements->size());  // `known` has views of the elements, so they must not move
  for (const json::Value& one : *elements) {
    ServiceResult<std::string> element = read_element(one);
    if (!element) return std::unexpected(element.error());
    elements_.push_back(*std::move(element));
    if (!known.insert(elements_.back()).second) return duplicates(type_, *elements);
  }
  return {};
}

ServiceResult<std::string> AttributeValue::read_element(const json::Value& value) const {
  const std::string* text = value.string();
  if (!text)
    return serialization_error((value.is_number() ? "NUMBER_VALUE" : "Unexpected value") + std::string(" cannot be converted to String"));
  if (type_ == Type::number || type_ == Type::number_set) {
    const ServiceResult<DecimalNumber> number = DecimalNumber::parse(*text);
    if (!number) return std::unexpected(number.error());
    return number->text();
  }
  if (type_ == Type::string || type_ == Type::string_set) return *text;
  std::optional<std::string> bytes = from_base64(*text);
  if (!bytes) return serialization_error("Invalid last non-pad Base64 character dectected");  // AWS's own spelling
  return *std::move(bytes);
}

json::Value AttributeValue::wire() const {
  json::Value value;
  switch (type_) {
    case Type::string:
    case Type::number: value = text_; break;
    case Type::binary: value = to_base64(text_); break;
    case Type::boolean: value = boolean_; break;
    case Type::null: value = true; break;
    case Type::string_set:
    case Type::number_set:
    case Type::binary_set: {
      json::Array elements;
      for (const std::string& element : elements_) elements.emplace_back(type_ == Type::binary_set ? to_base64(element) : element);
      value = std::move(elements);
      break;
    }
    case Type::list: {
      json::Array elements;
      for (const AttributeValue& element : list_) elements.push_back(element.wire());
      value = std::move(elements);
      break;
    }
    case Type::map: {
      json::Object members;
      for (const auto& [name, member] : members_) members.emplace_back(name, member.wire());
      value = std::move(members);
      break;
    }
  }
  json::Object object;
  object.emplace_back(std::string(type_name()), std::move(value));
  return object;
}

bool AttributeValue::has_element(const AttributeValue& value) const {
  const bool is_of_type = (type_ == Type::string_set && value.type_ == Type::string) ||
                          (type_ == Type::number_set && value.type_ == Type::number) ||
                          (type_ == Type::binary_set && value.type_ == Type::binary);
  return is_of_type && std::ranges::find(elements_, value.text_) != elements_.end();
}

std::optional<std::size_t> AttributeValue::length() const {
  switch (type_) {
    case Type::string: return static_cast<std::size_t>(std::ranges::count_if(text_, [](char c) { return (c & 0xC0) != 0x80; }));
    case Type::binary: return text_.size();
    case Type::string_set:
    case Type::number_set:
    case Type::binary_set: return elements_.size();
    case Type::list: return list_.size();
    case Type::map: return members_.size();
    case Type::number:
    case Type::boolean:
    case Type::null: break;
  }
  return std::nullopt;
}

std::size_t AttributeValue::size() const {
  constexpr std::size_t of_container = 3;
  std::size_t bytes = 0;
  switch (type_) {
    case Type::string:
    case Type::binary: return text_.size();
    case Type::number: return as_number().size();
    case Type::boolean:
    case Type::null: return 1;
    case Type::string_set:
    case Type::binary_set:
      for (const std::string& element : elements_) bytes += element.size();
      return bytes;
    case Type::number_set:
      for (const std::string& element : elements_) bytes += DecimalNumber::parse(element).value_or(DecimalNumber()).size();
      return bytes;
    case Type::list:
      for (const AttributeValue& element : list_) bytes += 1 + element.size();
      return of_container + bytes;
    case Type::map: return of_container + members_.size() + size_of(members_);
  }
  return bytes;
}

std::string AttributeValue::sort_key() const { return type_ == Type::number ? as_number().sort_key() : text_; }

std::string AttributeValue::shown() const {
  const json::Value value = wire();
  const json::Value& inner = value.object()->front().second;
  return "{" + std::string(type_name()) + ":" + (inner.string() ? *inner.string() : inner.to_text()) + "}";
}

bool operator==(const AttributeValue& a, const AttributeValue& b) {
  if (a.type_ != b.type_) return false;
  if (a.is_set()) return sorted(a.elements_) == sorted(b.elements_);
  return a.text_ == b.text_ && a.boolean_ == b.boolean_ && a.list_ == b.list_ && a.members_ == b.members_;
}

}  // namespace martlet::cloud::dynamodb
