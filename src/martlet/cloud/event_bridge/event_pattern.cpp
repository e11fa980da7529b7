#include "event_pattern.hpp"

#include <algorithm>

#include "value_matcher.hpp"

namespace martlet::cloud::event_bridge {
namespace {

using json::Value;

constexpr std::string_view or_key = "$or";

Result<void> check(const Value& pattern);

Result<void> check_alternatives(const Value& alternatives) {
  if (!alternatives.array() || alternatives.array()->size() < 2)
    return failure(Code::malformed, "There must have at least 2 Objects in $or relationship.");
  for (const Value& one : *alternatives.array()) {
    const Result<void> checked = check(one);
    if (!checked) return checked;
  }
  return {};
}

Result<void> check_values(const Value& values) {
  if (values.array()->empty()) return failure(Code::malformed, "Empty arrays are not allowed");
  for (const Value& value : *values.array()) {
    const Result<void> checked = check_matcher(value);
    if (!checked) return checked;
  }
  return {};
}

Result<void> check(const Value& pattern) {
  if (!pattern.object()) return failure(Code::malformed, "Filter is not an object");
  if (pattern.object()->empty()) return failure(Code::malformed, "Empty objects are not allowed");
  for (const auto& [key, of] : *pattern.object()) {
    Result<void> checked;
    if (key == or_key) {
      checked = check_alternatives(of);
    } else if (of.object()) {
      checked = check(of);
    } else if (of.array()) {
      checked = check_values(of);
    } else {
      checked = failure(Code::malformed, "\"" + key + "\" must be an object or an array");
    }
    if (!checked) return checked;
  }
  return {};
}

bool match(const Value& pattern, const Value* event);

// "a.b" is the same as "b" within "a".
bool match_member(const std::string& key, const Value& pattern, const Value& event) {
  const Value* found = event.find(key);
  const std::size_t dot = key.find('.');
  if (!found && dot != std::string::npos && event.find(key.substr(0, dot)))
    return match_member(key.substr(dot + 1), pattern, *event.find(key.substr(0, dot)));
  if (pattern.object()) return match(pattern, found);
  return matches_any(*pattern.array(), found);
}

bool match_alternatives(const Value& alternatives, const Value* event) {
  return std::ranges::any_of(*alternatives.array(), [event](const Value& one) { return match(one, event); });
}

// `event` is nullptr if there is no value. Only patterns that require absence match then.
bool match(const Value& pattern, const Value* event) {
  if (event && event->array()) return std::ranges::any_of(*event->array(), [&pattern](const Value& one) { return match(pattern, &one); });
  const Value nothing = json::Object();
  const Value& fields = event && event->object() ? *event : nothing;
  return std::ranges::all_of(*pattern.object(), [&](const auto& member) {
    const auto& [key, of] = member;
    return key == or_key ? match_alternatives(of, &fields) : match_member(key, of, fields);
  });
}

}  // namespace

Result<EventPattern> EventPattern::parse(std::string_view text) {
  Result<Value> pattern = json::parse(text);
  if (!pattern) return failure(Code::malformed, "Unable to parse the event pattern as JSON: " + pattern.error().what);
  const Result<void> checked = check(*pattern);
  if (!checked) return std::unexpected(checked.error());
  return EventPattern(*std::move(pattern));
}

bool EventPattern::matches(const Value& event) const { return match(pattern_, &event); }

}  // namespace martlet::cloud::event_bridge
