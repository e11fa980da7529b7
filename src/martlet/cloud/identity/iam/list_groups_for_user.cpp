#include "iam_handlers.hpp"

namespace martlet::cloud::identity {

Reply<ListGroupsForUserResponse> list_groups_for_user(IamStore& store, Call& call, ListGroupsForUserRequest& request) {
  const Reply<Entity> user = entity_for(store, call, EntityKind::user, request.user_name);
  if (!user) return std::unexpected(user.error());
  return ListGroupsForUserResponse{};
}

}  // namespace martlet::cloud::identity
