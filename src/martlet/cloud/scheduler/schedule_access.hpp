#pragma once
#include <optional>
#include <string>
#include <string_view>

#include <martlet/cloud/api/call.hpp>

#include "schedule_store.hpp"

namespace martlet::cloud::scheduler {

/// Finds a schedule, and checks that the caller may perform `action` on it. Fails with ResourceNotFoundException, or if access is denied.
ServiceResult<Schedule> permitted_schedule(ScheduleStore& store, const Call& call, std::string_view action, const std::string& name,
                                           const std::optional<std::string>& group);

}  // namespace martlet::cloud::scheduler
