#include "event_members.hpp"

#include <charconv>
#include <chrono>
#include <cmath>

namespace martlet::events {
namespace {

// A larger number isn't a time.
constexpr double seconds_max = 1e11;

}  // namespace

const json::Value* member(const json::Value& object, std::string_view key) {
  const json::Value* found = object.find(key);
  return found && !found->is_null() ? found : nullptr;
}

const json::Value* member(const json::Value& object, std::string_view key, std::string_view inner_key) {
  const json::Value* outer = member(object, key);
  return outer ? member(*outer, inner_key) : nullptr;
}

std::string text(const json::Value& object, std::string_view key) { return optional_text(object, key).value_or(std::string()); }

std::optional<std::string> optional_text(const json::Value& object, std::string_view key) {
  const json::Value* found = member(object, key);
  if (!found || found->object() || found->array()) return std::nullopt;
  return found->string() ? *found->string() : found->to_text();
}

std::vector<std::string> texts(const json::Value& event, std::string_view key) {
  std::vector<std::string> list;
  const json::Value* found = member(event, key);
  if (!found || !found->array()) return list;
  for (const json::Value& one : *found->array()) {
    if (one.string()) list.push_back(*one.string());
  }
  return list;
}

std::int64_t number(const json::Value& object, std::string_view key) {
  const json::Value* found = member(object, key);
  if (!found) return 0;
  if (const std::int64_t* whole = found->int64()) return *whole;
  std::int64_t value = 0;
  if (const std::string* digits = found->string()) std::from_chars(digits->data(), digits->data() + digits->size(), value);
  return value;
}

bool flag(const json::Value& object, std::string_view key) {
  const json::Value* found = member(object, key);
  return found && ((found->boolean() && *found->boolean()) || (found->string() && *found->string() == "true"));
}

std::optional<WallTime> time_ms(const json::Value& object, std::string_view key) {
  const std::int64_t value = number(object, key);
  if (value == 0) return std::nullopt;
  return WallTime(std::chrono::milliseconds(value));
}

std::optional<WallTime> time_s(const json::Value& object, std::string_view key) {
  const json::Value* found = member(object, key);
  if (!found || !found->is_number() || !(std::abs(found->number()) < seconds_max)) return std::nullopt;
  return WallTime(std::chrono::milliseconds(std::llround(found->number() * 1000)));
}

std::optional<WallTime> time_iso(const json::Value& object, std::string_view key) { return from_iso8601(object.text(key)); }

std::string take_text(json::Value& object, std::string_view key) {
  std::string taken = text(object, key);
  object.remove(key);
  return taken;
}

json::Value take(json::Value& object, std::string_view key) {
  json::Object* members = object.object();
  if (!members) return {};
  for (auto member = members->begin(); member != members->end(); ++member) {
    if (member->first != key) continue;
    json::Value taken = std::move(member->second);
    members->erase(member);
    return taken;
  }
  return {};
}

std::string_view name_of_arn(std::string_view arn) {
  const std::size_t at = arn.find_last_of(":/");
  return at == std::string_view::npos ? arn : arn.substr(at + 1);
}

const json::Array* records(const json::Value& event, std::string_view key) {
  const json::Value* found = member(event, key);
  const json::Array* list = found ? found->array() : nullptr;
  return list && !list->empty() ? list : nullptr;
}

bool has_records_of(const json::Value& event, std::string_view source) {
  const json::Array* list = records(event);
  return list && list->front().text("eventSource") == source;
}

Error malformed_record(std::size_t at, std::string_view what) {
  Error error;
  error.code = Code::malformed;
  error.what = "Records[" + std::to_string(at) + "] " + std::string(what);
  return error;
}

}  // namespace martlet::events
