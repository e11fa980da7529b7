#include <algorithm>

#include <martlet/base/encoding.hpp>

#include "log_access.hpp"
#include "logs_errors.hpp"
#include "logs_handlers.hpp"

namespace martlet::cloud::logs {
namespace {

constexpr int page_size = 50;

LogGroup to_log_group(const GroupRecord& row) {
  LogGroup group;
  group.log_group_name = row.name;
  group.creation_time = row.created;
  group.retention_in_days = row.retention_days;
  group.metric_filter_count = 0;
  group.arn = row.arn() + ":*";
  group.stored_bytes = row.bytes;
  group.kms_key_id = row.kms_key;
  group.log_group_class = row.log_class;
  group.log_group_arn = row.arn();
  group.deletion_protection_enabled = false;
  return group;
}

// Returns the named groups, ordered by name.
ServiceResult<DescribeLogGroupsResponse> describe_named(LogStore& store, const Call& call, std::vector<std::string> identifiers) {
  std::ranges::sort(identifiers);
  DescribeLogGroupsResponse response;
  response.log_groups.emplace();
  for (const std::string& identifier : identifiers) {
    const ServiceResult<std::string> name = group_name(std::nullopt, identifier);
    const std::optional<GroupRecord> group = store.find_group(account_region_of(call), *name);
    if (group) response.log_groups->push_back(to_log_group(*group));
  }
  return response;
}

}  // namespace

ServiceResult<DescribeLogGroupsResponse> describe_log_groups(LogStore& store, Call& call, DescribeLogGroupsRequest& request) {
  const ServiceResult<> allowed = call.authorize({.action = "logs:DescribeLogGroups", .resource = call.arn("log-group::log-stream:")});
  if (!allowed) return std::unexpected(allowed.error());
  if (request.log_group_name_prefix && request.log_group_name_pattern)
    return invalid_parameter("LogGroup name prefix and LogGroup name pattern are mutually exclusive parameters.");
  if (request.log_group_identifiers) return describe_named(store, call, *request.log_group_identifiers);
  std::optional<std::string> after = "";
  if (request.next_token) after = from_base64(*request.next_token);
  if (!after) return invalid_parameter("The specified nextToken is invalid.");
  const int count = request.limit.value_or(page_size);
  const std::vector<GroupRecord> groups = store.groups(account_region_of(call), request.log_group_name_prefix.value_or(""),
                                                       request.log_group_name_pattern.value_or(""), *after, count + 1);
  DescribeLogGroupsResponse response;
  response.log_groups.emplace();
  for (const GroupRecord& group : groups) {
    if (std::ssize(*response.log_groups) < count) response.log_groups->push_back(to_log_group(group));
  }
  if (std::ssize(groups) > count) response.next_token = to_base64(*response.log_groups->back().log_group_name);
  return response;
}

}  // namespace martlet::cloud::logs
