#pragma once
#include <map>

#include <martlet/schema/schema.hpp>

namespace martlet::aws {

/// The rules for a member of an AWS shape. "" is a valid string. A missing member is read as empty even if it isn't optional, so that an
/// incomplete response isn't a failure. A server may add rules. A client adds none, since AWS checks requests.
template <auto Member>
FieldRules<Member> wire(std::string key) {
  using M = typename FieldRules<Member>::M;
  using Inner = typename schema::Unwrapped<M>::type;
  FieldRules<Member> rules(std::move(key));
  if constexpr (std::same_as<Inner, std::string>) rules.allow_empty();
  if constexpr (std::same_as<Inner, std::vector<std::string>>) rules.items(value<std::string>().allow_empty());
  if constexpr (std::same_as<Inner, std::map<std::string, std::string>>) rules.values(value<std::string>().allow_empty());
  if constexpr (!schema::may_be_missing<M>) rules.fallback(M());
  return rules;
}

/// Returns the rules for a required member of a request.
template <auto Member>
FieldRules<Member> required(std::string key) {
  return FieldRules<Member>(std::move(key));
}

}  // namespace martlet::aws
