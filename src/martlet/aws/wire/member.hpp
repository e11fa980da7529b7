#pragma once
#include <martlet/schema/schema.hpp>

namespace martlet::aws {

/// A member of one of AWS's shapes. "" is a valid string. A missing member is empty even if it isn't optional, since an incomplete response
/// isn't a failure. Servers can add rules; a client doesn't check what it sends, since AWS does.
template <auto Member>
FieldRules<Member> wire(std::string key) {
  using M = typename FieldRules<Member>::M;
  using Inner = typename schema::Unboxed<M>::type;
  FieldRules<Member> rules(std::move(key));
  if constexpr (std::same_as<Inner, std::string>) rules.allow_empty();
  if constexpr (std::same_as<Inner, std::vector<std::string>>) rules.items(value<std::string>().allow_empty());
  if constexpr (std::same_as<Inner, std::map<std::string, std::string>>) rules.values(value<std::string>().allow_empty());
  if constexpr (!schema::may_be_missing<M>) rules.fallback(M());
  return rules;
}

/// A required member of a request.
template <auto Member>
FieldRules<Member> required(std::string key) {
  return FieldRules<Member>(std::move(key));
}

}  // namespace martlet::aws
