#include "resource_policy.hpp"

#include <algorithm>

#include <martlet/cloud/policy/parse_policy.hpp>

#include "lambda_errors.hpp"

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

ServiceResult<std::string> policy_owner_revision(ControlPlane& plane, const FunctionReference& reference, WallTime now) {
  if (!plane.store.function(reference)) return function_not_found(reference.arn());
  const std::optional<Target> target = find_target(plane.store, reference);
  if (target) return target->alias ? target->alias->revision_id : target->version.revision(now);
  return is_version(*reference.qualifier) ? function_not_found(reference.named_arn()) : alias_not_found(reference.named_arn());
}

std::vector<json::Value>::iterator find_statement(PolicyRecord& policy, const std::string& id) {
  return std::ranges::find_if(policy.statements, [&](const json::Value& statement) {
    const json::Value* sid = statement.find("Sid");
    return sid && sid->string() && *sid->string() == id;
  });
}

}  // namespace martlet::cloud::lambda
