#include "resource_policy.hpp"

#include <martlet/cloud/policy/policy_document.hpp>

namespace martlet::cloud::lambda {

std::string policy_document(const PolicyRecord& record) {
  return json::Value(json::Object{{"Version", "2012-10-17"}, {"Id", "default"}, {"Statement", json::Array(record.statements)}}).to_text();
}

std::optional<Policy> resource_policy(FunctionStore& store, const FunctionKey& key, std::string_view qualifier) {
  const std::optional<PolicyRecord> record = store.policy(key, qualifier);
  if (!record) return std::nullopt;
  // Each statement was parsed when it was added.
  return parse_policy(policy_document(*record), PolicyKind::resource).value();
}

}  // namespace martlet::cloud::lambda
