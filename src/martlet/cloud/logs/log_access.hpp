#pragma once
#include <optional>
#include <string>
#include <string_view>

#include <martlet/cloud/api/call.hpp>

#include "log_store.hpp"

namespace martlet::cloud::logs {

/// Finds a group, and checks that the caller may perform `action` on it, or on its stream `stream` if that isn't empty. Fails with
/// ResourceNotFoundException, or if access is denied.
ServiceResult<GroupRecord> permitted_group(LogStore& store, const Call& call, std::string_view action, const std::string& group,
                                           const std::string& stream = {});
/// Returns a group's name, given its name or its identifier. A request must have one of them.
ServiceResult<std::string> group_name(const std::optional<std::string>& name, const std::optional<std::string>& identifier);

ServiceResult<StreamRecord> find_stream(LogStore& store, const GroupRecord& group, const std::string& name);

}  // namespace martlet::cloud::logs
