#include "user_response.hpp"

namespace martlet::cloud::identity {

User user_in_list(const Entity& entity) {
  User user;
  user.path = entity.path;
  user.user_name = entity.name;
  user.user_id = entity.id;
  user.arn = entity.arn();
  user.create_date = entity.created;
  return user;
}

}  // namespace martlet::cloud::identity
