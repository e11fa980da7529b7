#include "log_access.hpp"
#include "logs_handlers.hpp"

namespace martlet::cloud::logs {

ServiceResult<DeleteLogGroupResponse> delete_log_group(LogStore& store, Call& call, DeleteLogGroupRequest& request) {
  const ServiceResult<GroupRecord> group = permitted_group(store, call, "logs:DeleteLogGroup", request.log_group_name);
  if (!group) return std::unexpected(group.error());
  store.remove(*group);
  return {};
}

}  // namespace martlet::cloud::logs
