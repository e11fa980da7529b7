#include <algorithm>
#include <array>

#include "log_access.hpp"
#include "logs_errors.hpp"
#include "logs_handlers.hpp"

namespace martlet::cloud::logs {
namespace {

// The retention periods that AWS allows. Contract: Amazon CloudWatch Logs API Reference, PutRetentionPolicy.
constexpr std::array<int, 22> allowed_days = {1,   3,   5,   7,   14,   30,   60,   90,   120,  150,  180,
                                              365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653};

}  // namespace

ServiceResult<PutRetentionPolicyResponse> put_retention_policy(LogStore& store, Call& call, PutRetentionPolicyRequest& request) {
  ServiceResult<GroupRecord> group = permitted_group(store, call, "logs:PutRetentionPolicy", request.log_group_name);
  if (!group) return std::unexpected(group.error());
  if (request.retention_in_days <= 0 || std::ranges::find(allowed_days, request.retention_in_days) == allowed_days.end())
    return invalid_parameter(
        "1 validation error detected: Value '" + std::to_string(request.retention_in_days) +
        "' at 'retentionInDays' failed to satisfy constraint: Member must satisfy enum value set: [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, "
        "180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653]");
  group->retention_days = request.retention_in_days;
  store.update(*group);
  return {};
}

ServiceResult<DeleteRetentionPolicyResponse> delete_retention_policy(LogStore& store, Call& call, DeleteRetentionPolicyRequest& request) {
  ServiceResult<GroupRecord> group = permitted_group(store, call, "logs:DeleteRetentionPolicy", request.log_group_name);
  if (!group) return std::unexpected(group.error());
  group->retention_days.reset();
  store.update(*group);
  return {};
}

}  // namespace martlet::cloud::logs
