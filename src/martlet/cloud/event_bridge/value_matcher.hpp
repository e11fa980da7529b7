#pragma once
#include <martlet/base/result.hpp>
#include <martlet/json/value.hpp>

namespace martlet::cloud::event_bridge {

/// Checks one element of a pattern's array: a literal, or an operator such as {"prefix":"a"}. Fails with Code::malformed.
Result<void> check_matcher(const json::Value& matcher);

/// Returns whether one of the matchers matches a field of an event or, if the field is an array, one of its elements. `field` is nullptr if
/// the event has no such field.
bool matches_any(const json::Array& matchers, const json::Value* field);

}  // namespace martlet::cloud::event_bridge
