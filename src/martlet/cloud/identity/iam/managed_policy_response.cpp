#include "managed_policy_response.hpp"

#include "aws_managed_policies.hpp"

namespace martlet::cloud::identity {

PolicySummary summary_of(IamStore& store, const ManagedPolicy& policy) {
  PolicySummary summary;
  summary.policy_name = policy.name;
  summary.policy_id = policy.id;
  summary.arn = policy.arn();
  summary.path = policy.path;
  summary.default_version_id = version_id(policy.default_version);
  summary.attachment_count = static_cast<int>(store.attachments(policy.arn()));
  if (!policy.description.empty()) summary.description = policy.description;
  summary.create_date = policy.created;
  summary.update_date = policy.updated;
  return summary;
}

Reply<ManagedPolicy> managed_policy_for(IamStore& store, const Call& call, const std::string& arn) {
  const Reply<> allowed = call.authorize({.action = "iam:" + std::string(call.operation.name), .resource = arn});
  if (!allowed) return std::unexpected(allowed.error());
  std::optional<ManagedPolicy> policy = store.managed_policy(arn);
  if (!policy || (policy->account != call.account() && policy->account != aws_account))
    return refusal(404, "NoSuchEntity", "Policy " + arn + " does not exist or is not attachable.");
  const std::string_view operation = call.operation.name;
  const bool only_reads = operation.starts_with("Get") || operation.starts_with("List");
  if (policy->account == aws_account && !only_reads)
    return refusal(403, "AccessDenied",
                   "User: " + call.identity.caller.arn + " is not authorized to perform: iam:" + std::string(operation) +
                       " on resource: policy " + arn);
  return *std::move(policy);
}

PolicyVersion version_in_list(const ManagedPolicy& policy, const ManagedPolicyVersion& version) {
  return {std::nullopt, version_id(version.number), version.number == policy.default_version, version.created};
}

Reply<ManagedPolicyVersion> version_for(IamStore& store, const ManagedPolicy& policy, const std::string& id) {
  for (ManagedPolicyVersion& version : store.versions(policy)) {
    if (version_id(version.number) == id) return std::move(version);
  }
  return refusal(404, "NoSuchEntity", "Policy " + policy.arn() + " version " + id + " does not exist or is not attachable.");
}

}  // namespace martlet::cloud::identity
