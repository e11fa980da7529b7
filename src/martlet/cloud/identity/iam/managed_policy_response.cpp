#include "managed_policy_response.hpp"

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

PolicyVersion version_in_list(const ManagedPolicy& policy, const ManagedPolicyVersion& version) {
  return {std::nullopt, version_id(version.number), version.number == policy.default_version, version.created};
}

}  // namespace martlet::cloud::identity
