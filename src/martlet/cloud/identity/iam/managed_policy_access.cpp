#include "managed_policy_access.hpp"

#include "aws_managed_policies.hpp"

namespace martlet::cloud::identity {

ServiceResult<ManagedPolicy> permitted_managed_policy(IamStore& store, const Call& call, const std::string& arn) {
  const ServiceResult<> allowed = call.authorize({.action = "iam:" + std::string(call.operation.name), .resource = arn});
  if (!allowed) return std::unexpected(allowed.error());
  std::optional<ManagedPolicy> policy = store.managed_policy(arn);
  if (!policy || (policy->account != call.account() && policy->account != aws_account))
    return service_error(404, "NoSuchEntity", "Policy " + arn + " does not exist or is not attachable.");
  const std::string_view operation = call.operation.name;
  const bool only_reads = operation.starts_with("Get") || operation.starts_with("List");
  if (policy->account == aws_account && !only_reads)
    return service_error(403, "AccessDenied",
                         "User: " + call.identity.caller.arn + " is not authorized to perform: iam:" + std::string(operation) +
                             " on resource: policy " + arn);
  return *std::move(policy);
}

ServiceResult<ManagedPolicyVersion> find_policy_version(IamStore& store, const ManagedPolicy& policy, const std::string& id) {
  for (ManagedPolicyVersion& version : store.versions(policy)) {
    if (version_id(version.number) == id) return std::move(version);
  }
  return service_error(404, "NoSuchEntity", "Policy " + policy.arn() + " version " + id + " does not exist or is not attachable.");
}

}  // namespace martlet::cloud::identity
