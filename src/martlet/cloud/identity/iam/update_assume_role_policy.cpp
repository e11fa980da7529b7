#include "check_policy.hpp"
#include "entity_access.hpp"
#include "iam_handlers.hpp"

namespace martlet::cloud::identity {

ServiceResult<UpdateAssumeRolePolicyResponse> update_assume_role_policy(IamStore& store, Call& call,
                                                                        UpdateAssumeRolePolicyRequest& request) {
  ServiceResult<Entity> role = permitted_entity(store, call, EntityKind::role, request.role_name);
  if (!role) return std::unexpected(role.error());
  const ServiceResult<> checked = check_policy(request.policy_document, PolicyKind::trust);
  if (!checked) return std::unexpected(checked.error());
  role->trust_policy = request.policy_document;
  store.update(*role);
  return UpdateAssumeRolePolicyResponse{};
}

}  // namespace martlet::cloud::identity
