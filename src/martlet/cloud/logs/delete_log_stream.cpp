#include "log_access.hpp"
#include "logs_handlers.hpp"

namespace martlet::cloud::logs {

ServiceResult<DeleteLogStreamResponse> delete_log_stream(LogStore& store, Call& call, DeleteLogStreamRequest& request) {
  const ServiceResult<GroupRecord> group =
      permitted_group(store, call, "logs:DeleteLogStream", request.log_group_name, request.log_stream_name);
  if (!group) return std::unexpected(group.error());
  const ServiceResult<StreamRecord> stream = find_stream(store, *group, request.log_stream_name);
  if (!stream) return std::unexpected(stream.error());
  store.remove_stream(group->id, *stream);
  return {};
}

}  // namespace martlet::cloud::logs
