#pragma once
#include <optional>

#include <martlet/auth/authorizer.hpp>
#include <martlet/json/value.hpp>

namespace martlet::authorizer_detail {

/// What an authorizer of this kind says in an event's `requestContext`; nullopt if no authorizer of this kind was called.
std::optional<json::Value> claims_of(Kind kind, const json::Value& context);

/// "[a b]" as a list of texts; anything else as it is.
json::Value without_brackets(const json::Value& value);

}  // namespace martlet::authorizer_detail
