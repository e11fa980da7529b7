#include "alias_access.hpp"

namespace martlet::cloud::kms {

ServiceResult<Alias> permitted_alias(const Call& call, const std::string& name, std::string_view action) {
  Alias alias{.name = name, .account = call.account(), .region = call.region, .created = call.now, .updated = call.now};
  const ServiceResult<> allowed = call.authorize({.action = std::string(action), .resource = alias.arn()});
  if (!allowed) return std::unexpected(allowed.error());
  if (!name.starts_with("alias/")) return service_error(400, "ValidationException", "Invalid identifier");
  if (name.starts_with("alias/aws/")) return service_error(400, "NotAuthorizedException", "");
  return alias;
}

ServiceError alias_not_found(const Alias& alias) { return {400, "NotFoundException", "Alias " + alias.arn() + " is not found.", {}}; }

}  // namespace martlet::cloud::kms
