#pragma once
#include <martlet/schema/schema.hpp>

namespace martlet::aws {

/// A member as AWS's shapes have it: "" is a text like others; what isn't optional is empty where it is missing, since a response that
/// lacks something isn't a failure of ours. Rules can be added, for servers: a client doesn't check what it sends, AWS does.
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

/// A member that a request must have.
template <auto Member>
FieldRules<Member> required(std::string key) {
  return FieldRules<Member>(std::move(key));
}

}  // namespace martlet::aws
