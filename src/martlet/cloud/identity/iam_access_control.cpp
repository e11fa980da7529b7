#include "iam_access_control.hpp"

#include <algorithm>

#include <martlet/base/text.hpp>
#include <martlet/cloud/identity/root_access_key.hpp>

#include "access_key_secret.hpp"
#include "unique_id.hpp"

namespace martlet::cloud::identity {
namespace {

constexpr std::size_t account_digits = 12;

bool is_account(std::string_view text) { return text.size() == account_digits && std::ranges::all_of(text, is_ascii_digit); }

Identity root_of(std::string_view account) {
  Identity identity;
  identity.caller = {.kind = Caller::Kind::root,
                     .account = std::string(account),
                     .arn = "arn:aws:iam::" + std::string(account) + ":root",
                     .unique_id = std::string(account)};
  identity.access_key_id = account;
  identity.context.set("aws:PrincipalArn", identity.caller.arn);
  identity.context.set("aws:PrincipalAccount", identity.caller.account);
  identity.context.set("aws:PrincipalType", "Account");
  identity.context.set("aws:userid", identity.caller.account);
  return identity;
}

Identity identity_of(const Entity& user) {
  Identity identity;
  identity.caller = {.kind = Caller::Kind::user, .account = user.account, .arn = user.arn(), .unique_id = user.id};
  identity.context.set("aws:PrincipalArn", user.arn());
  identity.context.set("aws:PrincipalAccount", user.account);
  identity.context.set("aws:PrincipalType", "User");
  identity.context.set("aws:username", user.name);
  identity.context.set("aws:userid", user.id);
  for (const auto& [key, text] : user.tags) identity.context.set("aws:PrincipalTag/" + key, text);
  return identity;
}

ApplicablePolicies::Documents views_of(const std::vector<std::shared_ptr<const Policy>>& policies) {
  ApplicablePolicies::Documents views;
  for (const auto& policy : policies) views.push_back(policy.get());
  return views;
}

}  // namespace

std::expected<Identity, KeyProblem> IamAccessControl::identify(std::string_view access_key_id, std::string_view session_token,
                                                               WallTime now) {
  if (is_account(access_key_id)) {
    if (is_strict_) return std::unexpected(KeyProblem::unknown);
    return root_of(access_key_id);
  }
  if (access_key_id.starts_with("ASIA")) return identify_session(access_key_id, session_token, now);
  if (const std::optional<std::string> account = account_of_root_access_key(master_key_, access_key_id)) {
    Identity root = root_of(*account);
    root.access_key_id = access_key_id;
    root.secret_access_key = access_key_secret(master_key_, access_key_id);
    return root;
  }
  return identify_user(std::string(access_key_id));
}

std::expected<Identity, KeyProblem> IamAccessControl::identify_session(std::string_view access_key_id, std::string_view token,
                                                                       WallTime now) {
  const std::optional<Session> session = read_token(token, master_key_);
  if (!session) return std::unexpected(KeyProblem::bad_token);
  if (session->access_key_id != access_key_id) return std::unexpected(KeyProblem::bad_token);
  if (session->expires <= now) return std::unexpected(KeyProblem::expired);
  const std::optional<Entity> role = store_.find(EntityKind::role, session->account, session->role_name);
  if (!role || role->id != session->role_id) return std::unexpected(KeyProblem::unknown);
  return identity_of(*session, *role);
}

std::expected<Identity, KeyProblem> IamAccessControl::identify_user(const std::string& access_key_id) {
  const std::optional<AccessKeyRow> key = store_.access_key(access_key_id);
  if (!key) return std::unexpected(KeyProblem::unknown);
  if (!key->is_active) return std::unexpected(KeyProblem::inactive);
  const std::optional<Entity> user = store_.find(EntityKind::user, key->account, key->user);
  if (!user) return std::unexpected(KeyProblem::unknown);
  Identity identity = identity::identity_of(*user);
  identity.access_key_id = access_key_id;
  identity.secret_access_key = access_key_secret(master_key_, access_key_id);
  return identity;
}

Identity IamAccessControl::identity_of(const Session& session, const Entity& role) {
  Identity identity;
  identity.caller = {.kind = Caller::Kind::role_session,
                     .account = session.account,
                     .arn = session.arn(),
                     .role_arn = role.arn(),
                     .unique_id = session.role_id};
  identity.access_key_id = session.access_key_id;
  identity.secret_access_key = access_key_secret(master_key_, session.access_key_id);
  identity.context.set("aws:PrincipalArn", role.arn());
  identity.context.set("aws:PrincipalAccount", session.account);
  identity.context.set("aws:PrincipalType", "AssumedRole");
  identity.context.set("aws:userid", session.role_id + ":" + session.name);
  identity.context.set("aws:TokenIssueTime", to_iso8601(session.issued));
  if (!session.source_identity.empty()) identity.context.set("aws:SourceIdentity", session.source_identity);
  for (const auto& [key, text] : role.tags) identity.context.set("aws:PrincipalTag/" + key, text);
  for (const auto& [key, text] : session.tags) identity.context.set("aws:PrincipalTag/" + key, text);
  for (const std::string& document : session.policies) identity.session_policies.push_back(store_.parsed(document, PolicyKind::identity));
  identity.has_session_policies = !session.policies.empty();
  return identity;
}

Decision IamAccessControl::decide(const Identity& identity, const AccessRequest& request, const RequiredPermission& permission) {
  std::vector<std::shared_ptr<const Policy>> own;
  const Caller& caller = identity.caller;
  if (caller.kind == Caller::Kind::user || caller.kind == Caller::Kind::role_session) {
    const bool is_user = caller.kind == Caller::Kind::user;
    const std::string& arn = is_user ? caller.arn : caller.role_arn;
    const std::optional<Entity> entity =
        store_.find(is_user ? EntityKind::user : EntityKind::role, caller.account, arn.substr(arn.rfind('/') + 1));
    if (entity && entity->id == caller.unique_id) own = store_.identity_policies(*entity);
  }
  ApplicablePolicies policies;
  policies.identity = views_of(own);
  if (identity.has_session_policies) policies.session = views_of(identity.session_policies);
  if (permission.resource_policy) policies.resource.push_back(permission.resource_policy);
  policies.resource_must_allow = permission.resource_must_allow;
  return evaluate(request, policies);
}

std::optional<Entity> IamAccessControl::role_of(std::string_view arn) {
  const RoleArn parsed = parse_role_arn(arn);
  if (parsed.is_empty()) return std::nullopt;
  std::optional<Entity> role = store_.find(EntityKind::role, parsed.account, parsed.name);
  return role && role->arn() == arn ? role : std::nullopt;
}

bool IamAccessControl::may_be_assumed_by(std::string_view role_arn, std::string_view service) {
  const std::optional<Entity> role = role_of(role_arn);
  if (!role) return false;
  const std::shared_ptr<const Policy> trust = store_.trust_policy(*role);
  Identity caller;
  caller.caller = {.kind = Caller::Kind::service, .service = std::string(service)};
  // A role can only be passed to services in its own account.
  ConditionContext context;
  context.set("aws:SourceAccount", role->account);
  const AccessRequest request{.caller = caller.caller,
                              .action = "sts:AssumeRole",
                              .resource = role->arn(),
                              .resource_account = role->account,
                              .context = std::move(context)};
  return decide(caller, request, {.resource_policy = trust.get(), .resource_must_allow = true}).is_allowed();
}

ServiceResult<Session> IamAccessControl::open_session_for_service(std::string_view role_arn, std::string_view service,
                                                                  std::string_view session_name, WallTime now) {
  const std::optional<Entity> role = role_of(role_arn);
  if (!role || !may_be_assumed_by(role_arn, service))
    return service_error(403, "AccessDenied",
                         std::string(service) + " is not authorized to perform: sts:AssumeRole on resource: " + std::string(role_arn));
  Session session;
  session.access_key_id = new_unique_id("ASIA", 20);
  session.account = role->account;
  session.role_name = role->name;
  session.role_id = role->id;
  session.name = session_name;
  session.issued = now;
  session.expires = now + std::chrono::hours(1);
  return session;
}

ServiceResult<Identity> IamAccessControl::session_for_service(std::string_view role_arn, std::string_view service,
                                                              std::string_view session_name, WallTime now) {
  const ServiceResult<Session> session = open_session_for_service(role_arn, service, session_name, now);
  if (!session) return std::unexpected(session.error());
  return identity_of(*session, *role_of(role_arn));
}

ServiceResult<TemporaryCredentials> IamAccessControl::keys_for_service(std::string_view role_arn, std::string_view service,
                                                                       std::string_view session_name, std::string_view policy,
                                                                       std::chrono::seconds lifetime, WallTime now) {
  ServiceResult<Session> session = open_session_for_service(role_arn, service, session_name, now);
  if (!session) return std::unexpected(session.error());
  session->expires = now + lifetime;
  if (!policy.empty()) session->policies.emplace_back(policy);
  return keys_of(*std::move(session));
}

TemporaryCredentials IamAccessControl::keys_of(Session session) const {
  return {.access_key_id = session.access_key_id,
          .secret_access_key = access_key_secret(master_key_, session.access_key_id),
          .session_token = write_token(session, master_key_),
          .expiration = session.expires};
}

}  // namespace martlet::cloud::identity
