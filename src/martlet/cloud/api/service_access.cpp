#include "service_access.hpp"

#include <martlet/cloud/policy/access_denied_message.hpp>

namespace martlet::cloud {
namespace {

ConditionContext context_of(const Identity& identity, const Access& access, const CallFacts& facts, const std::string& resource_account) {
  ConditionContext context = identity.context;
  context.merge(access.context);
  if (!facts.source_ip.empty()) context.set("aws:SourceIp", facts.source_ip);
  if (!facts.user_agent.empty()) context.set("aws:UserAgent", facts.user_agent);
  // All callers are on this machine, so no one can listen in. This lets buckets that refuse requests without TLS work as on AWS.
  context.set("aws:SecureTransport", "true");
  context.set("aws:CurrentTime", to_iso8601(facts.now));
  context.set("aws:EpochTime", std::to_string(std::chrono::floor<std::chrono::seconds>(facts.now).time_since_epoch().count()));
  context.set("aws:ViaAWSService", "false");
  context.set("aws:RequestedRegion", facts.region);
  if (!resource_account.empty()) context.set("aws:ResourceAccount", resource_account);
  return context;
}

}  // namespace

AccessRequest access_request(const Identity& identity, const Access& access, const CallFacts& facts) {
  const std::string& account = access.account.empty() ? identity.caller.account : access.account;
  return {.caller = identity.caller,
          .action = access.action,
          .resource = access.resource,
          .resource_account = account,
          .context = context_of(identity, access, facts, account)};
}

ServiceResult<> authorize_as(AccessControl& access_control, const Identity& identity, const Access& access, const std::string& region,
                             WallTime now) {
  const AccessRequest asked = access_request(identity, access, {.region = region, .now = now});
  const Decision decision = access_control.decide(identity, asked, access);
  if (decision.is_allowed()) return {};
  return service_error(403, "AccessDenied", access_denied_message(asked, decision));
}

}  // namespace martlet::cloud
