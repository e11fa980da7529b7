#include "iam_handlers.hpp"
#include "user_response.hpp"

namespace martlet::cloud::identity {

ServiceResult<ListUsersResponse> list_users(IamStore& store, Call& call, ListUsersRequest& request) {
  const ServiceResult<> allowed = call.authorize(
      {.action = "iam:ListUsers", .resource = "arn:aws:iam::" + call.account() + ":user" + request.path_prefix.value_or("/")});
  if (!allowed) return std::unexpected(allowed.error());
  const int count = request.max_items.value_or(page_size);
  std::vector<Entity> users =
      store.list(EntityKind::user, call.account(), request.path_prefix.value_or(""), request.marker.value_or(""), count + 1);
  ListUsersResponse response;
  for (const Entity& user : users) {
    if (std::ssize(response.users) < count) response.users.push_back(user_in_list(user));
  }
  response.is_truncated = std::ssize(users) > count;
  if (response.is_truncated) response.marker = response.users.back().user_name;
  return response;
}

}  // namespace martlet::cloud::identity
