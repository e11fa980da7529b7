#include "log_access.hpp"

#include "logs_errors.hpp"

namespace martlet::cloud::logs {

ServiceResult<GroupRecord> permitted_group(LogStore& store, const Call& call, std::string_view action, const std::string& group,
                                           const std::string& stream) {
  const ServiceResult<> allowed =
      call.authorize({.action = std::string(action), .resource = call.arn("log-group:" + group + ":log-stream:" + stream)});
  if (!allowed) return std::unexpected(allowed.error());
  std::optional<GroupRecord> found = store.find_group(account_region_of(call), group);
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

ServiceResult<StreamRecord> find_stream(LogStore& store, const GroupRecord& group, const std::string& name) {
  std::optional<StreamRecord> stream = store.find_stream(group.id, name);
  if (!stream) return service_error(400, "ResourceNotFoundException", "The specified log stream does not exist.");
  return *std::move(stream);
}

}  // namespace martlet::cloud::logs
