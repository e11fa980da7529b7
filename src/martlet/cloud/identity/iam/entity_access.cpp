#include "entity_access.hpp"

namespace martlet::cloud::identity {

std::string arn_without_path(EntityKind kind, const std::string& account, const std::string& name) {
  return "arn:aws:iam::" + account + ":" + std::string(name_of(kind)) + "/" + name;
}

ServiceResult<Entity> permitted_entity(IamStore& store, const Call& call, EntityKind kind, const std::string& name,
                                       const ConditionContext& context) {
  std::optional<Entity> entity = store.find(kind, call.account(), name);
  const ServiceResult<> allowed = call.authorize({.action = "iam:" + std::string(call.operation.name),
                                                  .resource = entity ? entity->arn() : arn_without_path(kind, call.account(), name),
                                                  .account = {},
                                                  .context = context});
  if (!allowed) return std::unexpected(allowed.error());
  if (!entity) return no_such_entity(kind, name);
  return *std::move(entity);
}

ServiceResult<Entity> permitted_user_or_caller(IamStore& store, const Call& call, const std::optional<std::string>& name) {
  const Caller& caller = call.identity.caller;
  if (name) return permitted_entity(store, call, EntityKind::user, *name);
  if (caller.kind != Caller::Kind::user)
    return service_error(400, "ValidationError", "Must specify userName when calling with non-User credentials");
  return permitted_entity(store, call, EntityKind::user, caller.arn.substr(caller.arn.rfind('/') + 1));
}

std::unexpected<ServiceError> no_such_entity(EntityKind kind, const std::string& name) {
  return service_error(404, "NoSuchEntity", "The " + std::string(name_of(kind)) + " with name " + name + " cannot be found.");
}

std::unexpected<ServiceError> no_such_policy(EntityKind kind, const std::string& policy) {
  return service_error(404, "NoSuchEntity", "The " + std::string(name_of(kind)) + " policy with name " + policy + " cannot be found.");
}

}  // namespace martlet::cloud::identity
