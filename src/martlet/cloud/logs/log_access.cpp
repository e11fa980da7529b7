#include "log_access.hpp"

#include <charconv>
#include <limits>

#include <martlet/cloud/api/unix_time.hpp>

namespace martlet::cloud::logs {

ServiceResult<GroupRow> permitted_group(LogStore& store, const Call& call, std::string_view action, const std::string& group,
                                        const std::string& stream) {
  const ServiceResult<> allowed =
      call.authorize({.action = std::string(action), .resource = call.arn("log-group:" + group + ":log-stream:" + stream)});
  if (!allowed) return std::unexpected(allowed.error());
  std::optional<GroupRow> found = store.find_group(account_region_of(call), group);
  if (!found) return service_error(400, "ResourceNotFoundException", "The specified log group does not exist.");
  return *std::move(found);
}

ServiceResult<std::string> group_name(const std::optional<std::string>& name, const std::optional<std::string>& identifier) {
  if (name.has_value() == identifier.has_value())
    return invalid_parameter("Exactly one of logGroupName and logGroupIdentifier must be specified.");
  if (name) return *name;
  constexpr std::string_view kind = ":log-group:";
  const std::size_t at = identifier->find(kind);
  std::string found = at == std::string::npos ? *identifier : identifier->substr(at + kind.size());
  if (found.ends_with(":*")) found.resize(found.size() - 2);
  return found;
}

ServiceResult<StreamRow> find_stream(LogStore& store, const GroupRow& group, const std::string& name) {
  std::optional<StreamRow> stream = store.find_stream(group.id, name);
  if (!stream) return service_error(400, "ResourceNotFoundException", "The specified log stream does not exist.");
  return *std::move(stream);
}

std::unexpected<ServiceError> invalid_parameter(std::string message) {
  return service_error(400, "InvalidParameterException", std::move(message));
}

std::int64_t kept_since(const GroupRow& group, WallTime now) {
  if (!group.retention_days) return std::numeric_limits<std::int64_t>::min();
  return unix_milliseconds(now - std::chrono::days(*group.retention_days));
}

std::string write_position(std::int64_t time, std::int64_t id) { return std::to_string(time) + "." + std::to_string(id); }

std::optional<std::pair<std::int64_t, std::int64_t>> read_position(std::string_view text) {
  std::int64_t time = 0;
  std::int64_t id = 0;
  const char* end = text.data() + text.size();
  const auto first = std::from_chars(text.data(), end, time);
  if (first.ec != std::errc() || first.ptr == end || *first.ptr != '.') return std::nullopt;
  const auto second = std::from_chars(first.ptr + 1, end, id);
  if (second.ec != std::errc() || second.ptr != end) return std::nullopt;
  return std::pair(time, id);
}

}  // namespace martlet::cloud::logs
