#include "entity_access.hpp"
#include "iam_handlers.hpp"
#include "user_response.hpp"

namespace martlet::cloud::identity {

ServiceResult<GetUserResponse> get_user(IamStore& store, Call& call, GetUserRequest& request) {
  const ServiceResult<Entity> user = permitted_user_or_caller(store, call, request.user_name);
  if (!user) return std::unexpected(user.error());
  GetUserResponse response{user_in_list(*user)};
  response.user.tags = as_list(user->tags);
  return response;
}

}  // namespace martlet::cloud::identity
