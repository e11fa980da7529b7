#include <martlet/cloud/api/unix_time.hpp>

#include "logs_errors.hpp"
#include "logs_handlers.hpp"

namespace martlet::cloud::logs {

ServiceResult<CreateLogGroupResponse> create_log_group(LogStore& store, Call& call, CreateLogGroupRequest& request) {
  const std::string resource = call.arn("log-group:" + request.log_group_name + ":log-stream:");
  ServiceResult<> allowed = call.authorize({.action = "logs:CreateLogGroup", .resource = resource});
  if (allowed && request.tags) allowed = call.authorize({.action = "logs:TagResource", .resource = resource});
  if (!allowed) return std::unexpected(allowed.error());
  if (request.deletion_protection_enabled.value_or(false))
    return invalid_parameter("The local cloud does not support deletion protection.");
  if (request.log_group_class.value_or("STANDARD") != "STANDARD")
    return invalid_parameter("The local cloud supports only log groups of the class STANDARD.");
  GroupRecord group{
      .account = call.account(), .region = call.region, .name = request.log_group_name, .created = unix_milliseconds(call.now)};
  group.log_class = "STANDARD";
  group.kms_key = request.kms_key_id;
  group.tags = request.tags.value_or(Tags());
  if (!store.add(group)) return service_error(400, "ResourceAlreadyExistsException", "The specified log group already exists");
  return {};
}

}  // namespace martlet::cloud::logs
