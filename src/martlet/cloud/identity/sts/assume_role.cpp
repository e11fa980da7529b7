#include "assume_role.hpp"

#include <algorithm>

#include <martlet/base/arn.hpp>
#include <martlet/base/text.hpp>

#include "iam/check_policy.hpp"
#include "unique_id.hpp"

namespace martlet::cloud::identity {
namespace {

constexpr int chained_seconds_max = 3600;

ServiceResult<> check_tags(const AssumeRoleRequest& request) {
  std::vector<std::string> keys;
  for (const Tag& tag : request.tags) keys.push_back(to_lower(tag.key));
  std::ranges::sort(keys);
  if (std::ranges::adjacent_find(keys) != keys.end())
    return service_error(400, "InvalidParameterValue", "Duplicate tag keys found. Please note that Tag keys are case insensitive.");
  for (const std::string& key : request.transitive_tag_keys) {
    if (!std::ranges::binary_search(keys, to_lower(key)))
      return service_error(400, "InvalidParameterValue", "The specified transitive tag key must be included in the requested tags.");
  }
  return {};
}

ConditionContext context_of(const AssumeRoleRequest& request, const std::string& source_identity) {
  ConditionContext context;
  context.set("sts:RoleSessionName", request.role_session_name);
  if (request.external_id) context.set("sts:ExternalId", *request.external_id);
  if (!source_identity.empty()) context.set("sts:SourceIdentity", source_identity);
  std::vector<std::string> keys;
  for (const Tag& tag : request.tags) {
    context.set("aws:RequestTag/" + tag.key, tag.value);
    keys.push_back(tag.key);
  }
  if (!keys.empty()) context.set_all("aws:TagKeys", std::move(keys));
  if (!request.transitive_tag_keys.empty()) context.set_all("sts:TransitiveTagKeys", request.transitive_tag_keys);
  return context;
}

ServiceResult<> check_duration(const Call& call, const AssumeRoleRequest& request, const Entity& role) {
  const int seconds = request.duration_seconds.value_or(chained_seconds_max);
  if (call.identity.caller.kind == Caller::Kind::role_session && seconds > chained_seconds_max)
    return service_error(400, "ValidationError",
                         "The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining.");
  if (seconds > role.session_seconds_max)
    return service_error(400, "ValidationError", "The requested DurationSeconds exceeds the MaxSessionDuration set for this role.");
  return {};
}

ServiceResult<std::vector<std::string>> session_policies(IamStore& store, const AssumeRoleRequest& request) {
  std::vector<std::string> documents;
  if (request.policy) {
    const ServiceResult<> checked = check_policy(*request.policy, PolicyKind::identity);
    if (!checked) return std::unexpected(checked.error());
    documents.push_back(*request.policy);
  }
  for (const PolicyDescriptor& descriptor : request.policy_arns) {
    const std::optional<ManagedPolicy> policy = store.managed_policy(descriptor.arn);
    if (!policy) return service_error(400, "ValidationError", "Policy " + descriptor.arn + " does not exist or is not attachable.");
    documents.push_back(policy->document);
  }
  return documents;
}

// Finds the role if its trust policy and the caller's own permissions allow the caller to assume it. If the role doesn't exist, fails with
// the same error.
ServiceResult<Entity> role_for(const AssumeRoleDependencies& dependencies, const Call& call, const AssumeRoleRequest& request,
                               const std::string& source_identity) {
  const RoleArn arn = parse_role_arn(request.role_arn);
  std::optional<Entity> role = dependencies.store.find(EntityKind::role, arn.account, arn.name);
  if (role && role->arn() != request.role_arn) role.reset();
  static const Policy nobody;
  const std::shared_ptr<const Policy> trust = role ? dependencies.store.trust_policy(*role) : nullptr;
  RequiredPermission permission{.action = "sts:AssumeRole",
                                .resource = request.role_arn,
                                .account = arn.account,
                                .context = context_of(request, source_identity),
                                .resource_policy = trust ? trust.get() : &nobody,
                                .resource_must_allow = true};
  ServiceResult<> allowed = call.authorize(permission);
  permission.action = "sts:TagSession";
  if (allowed && !request.tags.empty()) allowed = call.authorize(permission);
  permission.action = "sts:SetSourceIdentity";
  if (allowed && !source_identity.empty()) allowed = call.authorize(permission);
  if (!allowed) return std::unexpected(allowed.error());
  return *std::move(role);
}

// Sessions opened by a session with a source identity have the same source identity.
ServiceResult<std::string> source_identity_for(const std::optional<Session>& own, const AssumeRoleRequest& request) {
  const std::string wanted = request.source_identity.value_or("");
  if (!own || own->source_identity.empty()) return wanted;
  if (!wanted.empty() && wanted != own->source_identity)
    return service_error(403, "AccessDenied", "The source identity of a session can't be changed: it is " + own->source_identity);
  return own->source_identity;
}

// Sets the transitive tags of the caller's session, then the requested tags.
void put_tags(const std::optional<Session>& own, const AssumeRoleRequest& request, Session& session) {
  if (own) {
    for (const std::string& key : own->transitive_tags) {
      if (const auto tag = own->tags.find(key); tag != own->tags.end()) session.tags.insert(*tag);
    }
    session.transitive_tags = own->transitive_tags;
  }
  for (const Tag& tag : request.tags) session.tags[tag.key] = tag.value;
  session.transitive_tags.insert(session.transitive_tags.end(), request.transitive_tag_keys.begin(), request.transitive_tag_keys.end());
}

AssumeRoleResponse answer_of(const Session& session, const TemporaryCredentials& keys) {
  AssumeRoleResponse response;
  response.credentials.access_key_id = keys.access_key_id;
  response.credentials.secret_access_key = aws::WireSecret(keys.secret_access_key.reveal());
  response.credentials.session_token = aws::WireSecret(keys.session_token.reveal());
  response.credentials.expiration = keys.expiration;
  response.assumed_role_user = aws::AssumedRoleUser{session.role_id + ":" + session.name, session.arn()};
  if (!session.source_identity.empty()) response.source_identity = session.source_identity;
  return response;
}

}  // namespace

ServiceResult<AssumeRoleResponse> assume_role(const AssumeRoleDependencies& dependencies, Call& call, AssumeRoleRequest& request) {
  if (!parse_arn(request.role_arn)) return service_error(400, "ValidationError", request.role_arn + " is invalid");
  ServiceResult<> checked = check_tags(request);
  if (!checked) return std::unexpected(checked.error());
  if (request.serial_number) return service_error(400, "ValidationError", "The local cloud does not support MFA devices.");
  const std::optional<Session> own = read_token(call.signature.session_token, dependencies.master_key);
  const ServiceResult<std::string> source_identity = source_identity_for(own, request);
  if (!source_identity) return std::unexpected(source_identity.error());
  const ServiceResult<Entity> role = role_for(dependencies, call, request, *source_identity);
  if (!role) return std::unexpected(role.error());
  checked = check_duration(call, request, *role);
  if (!checked) return std::unexpected(checked.error());
  ServiceResult<std::vector<std::string>> policies = session_policies(dependencies.store, request);
  if (!policies) return std::unexpected(policies.error());
  Session session;
  session.access_key_id = new_unique_id("ASIA", 20);
  session.account = role->account;
  session.role_name = role->name;
  session.role_id = role->id;
  session.name = request.role_session_name;
  session.issued = call.now;
  session.expires = call.now + std::chrono::seconds(request.duration_seconds.value_or(chained_seconds_max));
  session.policies = *std::move(policies);
  session.source_identity = *source_identity;
  put_tags(own, request, session);
  return answer_of(session, dependencies.access_control.keys_of(session));
}

}  // namespace martlet::cloud::identity
