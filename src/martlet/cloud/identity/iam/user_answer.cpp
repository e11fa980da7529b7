#include "user_answer.hpp"

#include "owner.hpp"

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

Reply<Entity> user_or_caller(IamStore& store, const Call& call, const std::optional<std::string>& name) {
  const Caller& caller = call.identity.caller;
  if (name) return entity_for(store, call, EntityKind::user, *name);
  if (caller.kind != Caller::Kind::user)
    return refusal(400, "ValidationError", "Must specify userName when calling with non-User credentials");
  return entity_for(store, call, EntityKind::user, caller.arn.substr(caller.arn.rfind('/') + 1));
}

}  // namespace martlet::cloud::identity
