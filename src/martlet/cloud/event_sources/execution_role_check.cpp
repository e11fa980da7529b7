#include "execution_role_check.hpp"

#include <array>
#include <string_view>

#include <martlet/base/arn.hpp>
#include <martlet/cloud/api/authorization.hpp>

namespace martlet::cloud::event_sources {

ServiceResult<> check_execution_role(AccessControl& access_control, const std::string& role, const std::string& queue_arn, WallTime now) {
  const ServiceResult<Identity> session = access_control.session_for_service(role, "lambda.amazonaws.com", "awslambda", now);
  constexpr std::array<std::string_view, 3> calls = {"ReceiveMessage", "DeleteMessage", "GetQueueAttributes"};
  const Arn queue = parse_arn(queue_arn).value_or(Arn());
  for (const std::string_view call : calls) {
    const RequiredPermission permission{.action = "sqs:" + std::string(call), .resource = queue_arn};
    if (session && authorize_as(access_control, *session, permission, std::string(queue.region), now)) continue;
    return service_error(400, "InvalidParameterValueException",
                         "The function execution role does not have permissions to call " + std::string(call) + " on SQS",
                         {{"Type", "User"}});
  }
  return {};
}

}  // namespace martlet::cloud::event_sources
