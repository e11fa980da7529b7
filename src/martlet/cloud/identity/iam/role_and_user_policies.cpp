#include <algorithm>

#include <martlet/base/encoding.hpp>

#include "aws_managed_policies.hpp"
#include "check_policy.hpp"
#include "entity_access.hpp"
#include "iam_handlers.hpp"

namespace martlet::cloud::identity {
namespace {

// The maximum size of all inline policies together. Whitespace isn't counted.
constexpr std::size_t role_policies_bytes_max = 10'240;
constexpr std::size_t user_policies_bytes_max = 2'048;

std::size_t policies_bytes_max(EntityKind kind) { return kind == EntityKind::role ? role_policies_bytes_max : user_policies_bytes_max; }

std::size_t size_without_spaces(const std::string& document) {
  return static_cast<std::size_t>(std::ranges::count_if(document, [](char c) { return c != ' ' && c != '\n' && c != '\t' && c != '\r'; }));
}

bool is_too_large(IamStore& store, const Entity& entity, const std::string& name, const std::string& document) {
  std::size_t bytes = size_without_spaces(document);
  for (const std::string& other : store.policy_names(entity)) {
    if (other != name) bytes += size_without_spaces(store.policy(entity, other).value_or(""));
  }
  return bytes > policies_bytes_max(entity.kind);
}

ConditionContext policy_arn_context(const std::string& arn) {
  ConditionContext context;
  context.set("iam:PolicyARN", arn);
  return context;
}

}  // namespace

template <class Owner>
ServiceResult<EmptyResponse> put_entity_policy(IamStore& store, Call& call, PutEntityPolicyRequest<Owner>& request) {
  const ServiceResult<Entity> entity = permitted_entity(store, call, Owner::kind, request.owner);
  if (!entity) return std::unexpected(entity.error());
  const ServiceResult<> checked = check_policy(request.policy_document, PolicyKind::identity);
  if (!checked) return std::unexpected(checked.error());
  if (is_too_large(store, *entity, request.policy_name, request.policy_document))
    return service_error(409, "LimitExceeded",
                         "Maximum policy size of " + std::to_string(policies_bytes_max(Owner::kind)) + " bytes exceeded for " +
                             std::string(name_of(Owner::kind)) + " " + entity->name);
  store.put_policy(*entity, request.policy_name, request.policy_document);
  return EmptyResponse{};
}

template <class Owner>
ServiceResult<GetEntityPolicyResponse<Owner>> get_entity_policy(IamStore& store, Call& call, GetEntityPolicyRequest<Owner>& request) {
  const ServiceResult<Entity> entity = permitted_entity(store, call, Owner::kind, request.owner);
  if (!entity) return std::unexpected(entity.error());
  const std::optional<std::string> document = store.policy(*entity, request.policy_name);
  if (!document) return no_such_policy(Owner::kind, request.policy_name);
  return GetEntityPolicyResponse<Owner>{entity->name, request.policy_name, percent_encode(*document)};
}

template <class Owner>
ServiceResult<EmptyResponse> delete_entity_policy(IamStore& store, Call& call, GetEntityPolicyRequest<Owner>& request) {
  const ServiceResult<Entity> entity = permitted_entity(store, call, Owner::kind, request.owner);
  if (!entity) return std::unexpected(entity.error());
  if (!store.remove_policy(*entity, request.policy_name)) return no_such_policy(Owner::kind, request.policy_name);
  return EmptyResponse{};
}

template <class Owner>
ServiceResult<ListEntityPoliciesResponse> list_entity_policies(IamStore& store, Call& call, ListEntityPoliciesRequest<Owner>& request) {
  const ServiceResult<Entity> entity = permitted_entity(store, call, Owner::kind, request.owner);
  if (!entity) return std::unexpected(entity.error());
  return ListEntityPoliciesResponse{store.policy_names(*entity), false};
}

template <class Owner>
ServiceResult<ListAttachedPoliciesResponse> list_attached_policies(IamStore& store, Call& call, ListEntityPoliciesRequest<Owner>& request) {
  const ServiceResult<Entity> entity = permitted_entity(store, call, Owner::kind, request.owner);
  if (!entity) return std::unexpected(entity.error());
  ListAttachedPoliciesResponse response;
  for (const std::string& arn : store.attached(*entity)) response.attached_policies.push_back({arn.substr(arn.rfind('/') + 1), arn});
  return response;
}

template <class Owner>
ServiceResult<EmptyResponse> attach_entity_policy(IamStore& store, Call& call, AttachmentRequest<Owner>& request) {
  const ServiceResult<Entity> entity = permitted_entity(store, call, Owner::kind, request.owner, policy_arn_context(request.policy_arn));
  if (!entity) return std::unexpected(entity.error());
  const std::optional<ManagedPolicy> policy = store.managed_policy(request.policy_arn);
  if (!policy || (policy->account != call.account() && policy->account != aws_account))
    return service_error(404, "NoSuchEntity", "Policy " + request.policy_arn + " does not exist or is not attachable.");
  store.attach(*entity, request.policy_arn);
  return EmptyResponse{};
}

template <class Owner>
ServiceResult<EmptyResponse> detach_entity_policy(IamStore& store, Call& call, AttachmentRequest<Owner>& request) {
  const ServiceResult<Entity> entity = permitted_entity(store, call, Owner::kind, request.owner, policy_arn_context(request.policy_arn));
  if (!entity) return std::unexpected(entity.error());
  if (!store.detach(*entity, request.policy_arn))
    return service_error(404, "NoSuchEntity", "Policy " + request.policy_arn + " was not found.");
  return EmptyResponse{};
}

// Explicit instantiations for roles and users.
template ServiceResult<EmptyResponse> put_entity_policy<RoleOwner>(IamStore&, Call&, PutEntityPolicyRequest<RoleOwner>&);
template ServiceResult<EmptyResponse> put_entity_policy<UserOwner>(IamStore&, Call&, PutEntityPolicyRequest<UserOwner>&);
template ServiceResult<GetEntityPolicyResponse<RoleOwner>> get_entity_policy<RoleOwner>(IamStore&, Call&,
                                                                                        GetEntityPolicyRequest<RoleOwner>&);
template ServiceResult<GetEntityPolicyResponse<UserOwner>> get_entity_policy<UserOwner>(IamStore&, Call&,
                                                                                        GetEntityPolicyRequest<UserOwner>&);
template ServiceResult<EmptyResponse> delete_entity_policy<RoleOwner>(IamStore&, Call&, GetEntityPolicyRequest<RoleOwner>&);
template ServiceResult<EmptyResponse> delete_entity_policy<UserOwner>(IamStore&, Call&, GetEntityPolicyRequest<UserOwner>&);
template ServiceResult<ListEntityPoliciesResponse> list_entity_policies<RoleOwner>(IamStore&, Call&, ListEntityPoliciesRequest<RoleOwner>&);
template ServiceResult<ListEntityPoliciesResponse> list_entity_policies<UserOwner>(IamStore&, Call&, ListEntityPoliciesRequest<UserOwner>&);
template ServiceResult<ListAttachedPoliciesResponse> list_attached_policies<RoleOwner>(IamStore&, Call&,
                                                                                       ListEntityPoliciesRequest<RoleOwner>&);
template ServiceResult<ListAttachedPoliciesResponse> list_attached_policies<UserOwner>(IamStore&, Call&,
                                                                                       ListEntityPoliciesRequest<UserOwner>&);
template ServiceResult<EmptyResponse> attach_entity_policy<RoleOwner>(IamStore&, Call&, AttachmentRequest<RoleOwner>&);
template ServiceResult<EmptyResponse> attach_entity_policy<UserOwner>(IamStore&, Call&, AttachmentRequest<UserOwner>&);
template ServiceResult<EmptyResponse> detach_entity_policy<RoleOwner>(IamStore&, Call&, AttachmentRequest<RoleOwner>&);
template ServiceResult<EmptyResponse> detach_entity_policy<UserOwner>(IamStore&, Call&, AttachmentRequest<UserOwner>&);

}  // namespace martlet::cloud::identity
