#include "authorization.hpp"

#include <martlet/cloud/policy/access_denied_message.hpp>

namespace martlet::cloud {
namespace {

ConditionContext context_of(const Identity& identity, const RequiredPermission& permission, const CallContext& call,
                            const std::string& resource_account) {
  ConditionContext context = identity.context;
  context.merge(permission.context);
  if (!call.source_ip.empty()) context.set("aws:SourceIp", call.source_ip);
  if (!call.user_agent.empty()) context.set("aws:UserAgent", call.user_agent);
  // All callers are on this machine, so no one can listen in. This lets buckets that refuse requests without TLS work as on AWS.
  context.set("aws:SecureTransport", "true");
  context.set("aws:CurrentTime", to_iso8601(call.now));
  context.set("aws:EpochTime", std::to_string(std::chrono::floor<std::chrono::seconds>(call.now).time_since_epoch().count()));
  context.set("aws:ViaAWSService", "false");
  context.set("aws:RequestedRegion", call.region);
  if (!resource_account.empty()) context.set("aws:ResourceAccount", resource_account);
  return context;
}

}  // namespace

AccessRequest access_request(const Identity& identity, const RequiredPermission& permission, const CallContext& call) {
  const std::string& account = permission.account.empty() ? identity.caller.account : permission.account;
  return {.caller = identity.caller,
          .action = permission.action,
          .resource = permission.resource,
          .resource_account = account,
          .context = context_of(identity, permission, call, account)};
}

ServiceResult<> authorize_as(AccessControl& access_control, const Identity& identity, const RequiredPermission& permission,
                             const std::string& region, WallTime now) {
  const AccessRequest requested = access_request(identity, permission, {.region = region, .now = now});
  const Decision decision = access_control.decide(identity, requested, permission);
  if (decision.is_allowed()) return {};
  return service_error(403, "AccessDenied", access_denied_message(requested, decision));
}

}  // namespace martlet::cloud
