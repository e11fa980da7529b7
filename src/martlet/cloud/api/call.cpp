#include "call.hpp"

#include "service_errors.hpp"

#include <martlet/cloud/policy/refusal_message.hpp>

namespace martlet::cloud {
namespace {

// Keys that every request has.
ConditionContext context_of(const Call& call, const Access& access) {
  ConditionContext context = call.identity.context;
  context.merge(access.context);
  context.set("aws:SourceIp", std::string(call.request.remote_address));
  context.set("aws:UserAgent", std::string(call.request.headers.get("user-agent").value_or("")));
  context.set("aws:SecureTransport", "false");
  context.set("aws:CurrentTime", to_iso8601(call.now));
  context.set("aws:EpochTime", std::to_string(std::chrono::floor<std::chrono::seconds>(call.now).time_since_epoch().count()));
  context.set("aws:ViaAWSService", "false");
  context.set("aws:RequestedRegion", call.region);
  if (!access.account.empty() || !call.account().empty())
    context.set("aws:ResourceAccount", access.account.empty() ? call.account() : access.account);
  return context;
}

}  // namespace

std::string Call::arn(std::string_view resource) const {
  return "arn:aws:" + std::string(operation.service->signing_name) + ":" + region + ":" + account() + ":" + std::string(resource);
}

Reply<> Call::authorize(const Access& access) const {
  const AccessRequest asked{.caller = identity.caller,
                            .action = access.action,
                            .resource = access.resource,
                            .resource_account = access.account.empty() ? account() : access.account,
                            .context = context_of(*this, access)};
  const Decision decision = authority.decide(identity, asked, access);
  if (decision.is_allowed()) return {};
  return std::unexpected(access_denied(*operation.service, refusal_message(asked, decision)));
}

}  // namespace martlet::cloud
