#include "iam_handlers.hpp"
#include "unique_id.hpp"
#include "user_response.hpp"

namespace martlet::cloud::identity {

ServiceResult<CreateUserResponse> create_user(IamStore& store, Call& call, CreateUserRequest& request) {
  Entity user{.kind = EntityKind::user, .account = call.account(), .name = request.user_name, .created = call.now};
  user.path = request.path.value_or("/");
  const ServiceResult<> allowed = call.authorize({.action = "iam:CreateUser", .resource = user.arn()});
  if (!allowed) return std::unexpected(allowed.error());
  if (request.permissions_boundary) return service_error(400, "InvalidInput", "The local cloud does not support permissions boundaries.");
  const ServiceResult<> tagged = add_tags(user.tags, request.tags);
  if (!tagged) return std::unexpected(tagged.error());
  constexpr std::size_t id_characters = 21;
  user.id = new_unique_id("AIDA", id_characters);
  if (!store.add(user)) return service_error(409, "EntityAlreadyExists", "User with name " + user.name + " already exists.");
  CreateUserResponse response{user_in_list(user)};
  response.user.tags = as_list(user.tags);
  return response;
}

}  // namespace martlet::cloud::identity
