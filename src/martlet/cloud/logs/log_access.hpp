#pragma once
#include <optional>
#include <string>
#include <string_view>

#include <martlet/cloud/api/call.hpp>

#include "log_store.hpp"

namespace martlet::cloud::logs {

inline Place place_of(const Call& call) { return {call.account(), call.region}; }

/// A group that the caller may do `action` with; `stream` is empty for calls about the group. Fails with ResourceNotFoundException.
Reply<GroupRow> permitted_group(LogStore& store, const Call& call, std::string_view action, const std::string& group,
                                const std::string& stream = {});
/// The name that the one or the other member gives, of which a request must have one.
Reply<std::string> group_name(const std::optional<std::string>& name, const std::optional<std::string>& identifier);

Reply<StreamRow> find_stream(LogStore& store, const GroupRow& group, const std::string& name);
std::unexpected<ServiceError> invalid_parameter(std::string message);
/// Since when the group keeps events, in milliseconds since 1970.
std::int64_t kept_since(const GroupRow& group, WallTime now);

/// Where a page of events ends, as a caller carries it: time and id of an event.
std::string write_position(std::int64_t time, std::int64_t id);
std::optional<std::pair<std::int64_t, std::int64_t>> read_position(std::string_view text);

}  // namespace martlet::cloud::logs
