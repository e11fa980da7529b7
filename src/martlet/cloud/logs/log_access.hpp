#pragma once
#include <optional>
#include <string>
#include <string_view>

#include <martlet/cloud/api/call.hpp>

#include "log_store.hpp"

namespace martlet::cloud::logs {

/// Finds a group, and checks that the caller may perform `action` on it, or on its stream `stream` if that isn't empty. Fails with
/// ResourceNotFoundException, or if access is denied.
ServiceResult<GroupRow> permitted_group(LogStore& store, const Call& call, std::string_view action, const std::string& group,
                                        const std::string& stream = {});
/// Returns a group's name, given its name or its identifier. A request must have one of them.
ServiceResult<std::string> group_name(const std::optional<std::string>& name, const std::optional<std::string>& identifier);

ServiceResult<StreamRow> find_stream(LogStore& store, const GroupRow& group, const std::string& name);
std::unexpected<ServiceError> invalid_parameter(std::string message);
/// Returns the start of the group's retention period, in milliseconds since 1970.
std::int64_t kept_since(const GroupRow& group, WallTime now);

/// Returns a pagination token for the end of a page: the time and id of an event.
std::string write_position(std::int64_t time, std::int64_t id);
std::optional<std::pair<std::int64_t, std::int64_t>> read_position(std::string_view text);

}  // namespace martlet::cloud::logs
