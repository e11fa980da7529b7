#include "role_response.hpp"

#include <martlet/base/encoding.hpp>

namespace martlet::cloud::identity {

Role role_in_list(const Entity& entity) {
  Role role;
  role.path = entity.path;
  role.role_name = entity.name;
  role.role_id = entity.id;
  role.arn = entity.arn();
  role.create_date = entity.created;
  role.assume_role_policy_document = percent_encode(entity.trust_policy);
  if (!entity.description.empty()) role.description = entity.description;
  return role;
}

}  // namespace martlet::cloud::identity
