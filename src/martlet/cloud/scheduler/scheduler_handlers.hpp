#pragma once
#include <martlet/cloud/api/call.hpp>

#include "schedule_store.hpp"

/// What answers EventBridge Scheduler's operations.
namespace martlet::cloud::scheduler {

Reply<CreateScheduleResponse> create_schedule(ScheduleStore& store, Call& call, CreateScheduleRequest& request);
Reply<CreateScheduleResponse> update_schedule(ScheduleStore& store, Call& call, CreateScheduleRequest& request);
Reply<GetScheduleResponse> get_schedule(ScheduleStore& store, Call& call, GetScheduleRequest& request);
Reply<DeleteScheduleResponse> delete_schedule(ScheduleStore& store, Call& call, DeleteScheduleRequest& request);

/// A schedule that the caller may do `action` with. Fails with ResourceNotFoundException.
Reply<Schedule> permitted_schedule(ScheduleStore& store, const Call& call, std::string_view action, const std::string& name,
                                   const std::optional<std::string>& group);

}  // namespace martlet::cloud::scheduler
