#pragma once
#include <martlet/cloud/api/call.hpp>

#include "schedule_store.hpp"

/// The handlers of EventBridge Scheduler's operations.
namespace martlet::cloud::scheduler {

ServiceResult<CreateScheduleResponse> create_schedule(ScheduleStore& store, Call& call, CreateScheduleRequest& request);
ServiceResult<CreateScheduleResponse> update_schedule(ScheduleStore& store, Call& call, CreateScheduleRequest& request);
ServiceResult<GetScheduleResponse> get_schedule(ScheduleStore& store, Call& call, GetScheduleRequest& request);
ServiceResult<DeleteScheduleResponse> delete_schedule(ScheduleStore& store, Call& call, DeleteScheduleRequest& request);

/// Finds a schedule, and checks that the caller may perform `action` on it. Fails with ResourceNotFoundException, or if access is denied.
ServiceResult<Schedule> permitted_schedule(ScheduleStore& store, const Call& call, std::string_view action, const std::string& name,
                                           const std::optional<std::string>& group);

}  // namespace martlet::cloud::scheduler
