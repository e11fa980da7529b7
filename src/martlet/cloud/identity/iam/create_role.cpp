#include "check_policy.hpp"
#include "iam_handlers.hpp"
#include "role_response.hpp"
#include "unique_id.hpp"

namespace martlet::cloud::identity {

ServiceResult<CreateRoleResponse> create_role(IamStore& store, Call& call, CreateRoleRequest& request) {
  Entity role{.kind = EntityKind::role, .account = call.account(), .name = request.role_name, .created = call.now};
  role.path = request.path.value_or("/");
  const ServiceResult<> allowed = call.authorize({.action = "iam:CreateRole", .resource = role.arn()});
  if (!allowed) return std::unexpected(allowed.error());
  if (request.permissions_boundary) return service_error(400, "InvalidInput", "The local cloud does not support permissions boundaries.");
  const ServiceResult<> checked = check_policy(request.assume_role_policy_document, PolicyKind::trust);
  if (!checked) return std::unexpected(checked.error());
  const ServiceResult<> tagged = add_tags(role.tags, request.tags);
  if (!tagged) return std::unexpected(tagged.error());
  constexpr std::size_t id_characters = 21;
  role.id = new_unique_id("AROA", id_characters);
  role.trust_policy = request.assume_role_policy_document;
  role.description = request.description.value_or("");
  role.session_seconds_max = request.max_session_duration.value_or(role.session_seconds_max);
  if (!store.add(role)) return service_error(409, "EntityAlreadyExists", "Role with name " + role.name + " already exists.");
  CreateRoleResponse response{role_in_list(role)};
  response.role.tags = as_list(role.tags);
  return response;
}

}  // namespace martlet::cloud::identity
