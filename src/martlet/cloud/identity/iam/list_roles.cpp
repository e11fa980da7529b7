#include "iam_handlers.hpp"
#include "role_response.hpp"

namespace martlet::cloud::identity {

ServiceResult<ListRolesResponse> list_roles(IamStore& store, Call& call, ListRolesRequest& request) {
  const ServiceResult<> allowed = call.authorize(
      {.action = "iam:ListRoles", .resource = "arn:aws:iam::" + call.account() + ":role" + request.path_prefix.value_or("/")});
  if (!allowed) return std::unexpected(allowed.error());
  const int count = request.max_items.value_or(page_size);
  std::vector<Entity> roles =
      store.list(EntityKind::role, call.account(), request.path_prefix.value_or(""), request.marker.value_or(""), count + 1);
  ListRolesResponse response;
  for (const Entity& role : roles) {
    if (std::ssize(response.roles) < count) response.roles.push_back(role_in_list(role));
  }
  response.is_truncated = std::ssize(roles) > count;
  if (response.is_truncated) response.marker = response.roles.back().role_name;
  return response;
}

}  // namespace martlet::cloud::identity
