#include <martlet/cloud/api/unix_time.hpp>

#include "log_access.hpp"
#include "logs_handlers.hpp"

namespace martlet::cloud::logs {

ServiceResult<CreateLogStreamResponse> create_log_stream(LogStore& store, Call& call, CreateLogStreamRequest& request) {
  const ServiceResult<GroupRecord> group =
      permitted_group(store, call, "logs:CreateLogStream", request.log_group_name, request.log_stream_name);
  if (!group) return std::unexpected(group.error());
  if (!store.add_stream(group->id, request.log_stream_name, unix_milliseconds(call.now)))
    return service_error(400, "ResourceAlreadyExistsException", "The specified log stream already exists");
  return {};
}

}  // namespace martlet::cloud::logs
