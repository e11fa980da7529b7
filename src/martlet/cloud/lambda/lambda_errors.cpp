#include "lambda_errors.hpp"

namespace martlet::cloud::lambda {
namespace {

ServiceFailure of_user(int status, std::string code, std::string message, json::Object members = {}) {
  members.insert(members.begin(), {"Type", "User"});
  return service_error(status, std::move(code), std::move(message), std::move(members));
}

}  // namespace

ServiceFailure invalid_parameter(std::string message) { return of_user(400, "InvalidParameterValueException", std::move(message)); }
ServiceFailure not_found(std::string message) {
  const json::Value in_capitals = message;
  return of_user(404, "ResourceNotFoundException", std::move(message), {{"Message", in_capitals}});
}
ServiceFailure conflict(std::string message) { return of_user(409, "ResourceConflictException", std::move(message)); }
ServiceFailure precondition_failed(std::string message) { return of_user(412, "PreconditionFailedException", std::move(message)); }
ServiceFailure too_large(std::string message) { return of_user(413, "RequestEntityTooLargeException", std::move(message)); }
ServiceFailure fault(std::string message) { return service_error(500, "ServiceException", std::move(message), {{"Type", "Service"}}); }
ServiceFailure validation(const std::string& problem) {
  return service_error(400, "ValidationException", "1 validation error detected: " + problem);
}
ServiceFailure not_supported(std::string_view what) {
  return invalid_parameter(std::string(what) + " isn't supported by Martlet's local cloud.");
}

ServiceFailure unreachable_region(std::string_view region, std::string_view own) {
  return not_found("Functions from '" + std::string(region) + "' are not reachable in this region ('" + std::string(own) + "')");
}
ServiceFailure different_qualifiers() {
  return invalid_parameter("The derived qualifier from the function name does not match the specified qualifier.");
}
ServiceFailure function_not_found(std::string_view arn) { return not_found("Function not found: " + std::string(arn)); }
ServiceFailure alias_not_found(std::string_view arn) { return not_found("Cannot find alias arn: " + std::string(arn)); }
ServiceFailure resource_not_found() { return not_found("The resource you requested does not exist."); }
ServiceFailure stale_revision() {
  return precondition_failed(
      "The Revision Id provided does not match the latest Revision Id. Call the GetFunction/GetAlias API to retrieve the latest Revision "
      "Id");
}
ServiceFailure stale_policy_revision() {
  return precondition_failed(
      "The Revision Id provided does not match the latest Revision Id. Call the GetPolicy API to retrieve the latest Revision Id");
}
ServiceFailure functions_only() {
  return invalid_parameter(
      "This operation is permitted on Lambda functions only. Aliases and versions do not support this operation. Please specify either a "
      "function name or an unqualified function ARN.");
}
ServiceFailure update_in_progress(std::string_view arn) {
  return conflict("The operation cannot be performed at this time. An update is in progress for resource: " + std::string(arn));
}
ServiceFailure still_pending(std::string_view state) {
  return conflict("The operation cannot be performed at this time. The function is currently in the following state: " +
                  std::string(state));
}
ServiceFailure throttled(std::string reason) {
  return of_user(429, "TooManyRequestsException", "Rate Exceeded.", {{"Reason", std::move(reason)}});
}
ServiceFailure call_rate_exceeded() {
  return of_user(429, "TooManyRequestsException", "Rate exceeded", {{"Reason", "CallerRateLimitExceeded"}});
}

}  // namespace martlet::cloud::lambda
