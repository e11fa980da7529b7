#include "check_policy.hpp"
#include "iam_handlers.hpp"
#include "managed_policy_access.hpp"

namespace martlet::cloud::identity {

ServiceResult<CreatePolicyVersionResponse> create_policy_version(IamStore& store, Call& call, CreatePolicyVersionRequest& request) {
  const ServiceResult<ManagedPolicy> policy = permitted_managed_policy(store, call, request.policy_arn);
  if (!policy) return std::unexpected(policy.error());
  const ServiceResult<> checked = check_policy(request.policy_document, PolicyKind::identity);
  if (!checked) return std::unexpected(checked.error());
  constexpr std::size_t versions_max = 5;
  if (store.versions(*policy).size() >= versions_max)
    return service_error(
        409, "LimitExceeded",
        "A managed policy can have up to 5 versions. Before you create a new version, you must delete an existing version.");
  const ManagedPolicyVersion version{policy->versions_made + 1, request.policy_document, call.now};
  const bool is_default = request.set_as_default.value_or(false);
  store.add_version(*policy, version, is_default);
  return CreatePolicyVersionResponse{{std::nullopt, version_id(version.number), is_default, version.created}};
}

}  // namespace martlet::cloud::identity
