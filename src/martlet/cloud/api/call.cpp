#include "call.hpp"

#include "authorization.hpp"
#include "common_errors.hpp"

#include <martlet/cloud/policy/access_denied_message.hpp>

namespace martlet::cloud {
std::string Call::arn(std::string_view resource) const {
  return "arn:aws:" + std::string(operation.service->signing_name) + ":" + region + ":" + account() + ":" + std::string(resource);
}

ServiceResult<> Call::authorize(const RequiredPermission& permission) const {
  const AccessRequest requested = access_request(identity, permission,
                                                 {.region = region,
                                                  .now = now,
                                                  .source_ip = std::string(request.remote_address),
                                                  .user_agent = std::string(request.headers.get("user-agent").value_or(""))});
  const Decision decision = access_control.decide(identity, requested, permission);
  if (decision.is_allowed()) return {};
  return std::unexpected(access_denied(*operation.service, access_denied_message(requested, decision)));
}

}  // namespace martlet::cloud
