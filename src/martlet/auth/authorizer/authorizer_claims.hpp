#pragma once
#include <optional>

#include <martlet/auth/authorizer.hpp>
#include <martlet/json/value.hpp>

namespace martlet::authorizer_detail {

/// Returns the claims from an authorizer of this kind in an event's `requestContext`; nullopt if no authorizer of this kind was called.
std::optional<json::Value> claims_of(Kind kind, const json::Value& context);

/// Converts "[a b]" to a list of strings; returns anything else unchanged.
json::Value without_brackets(const json::Value& value);

}  // namespace martlet::authorizer_detail
