#pragma once
#include <martlet/cloud/api/call.hpp>

#include "schedule_store.hpp"

/// The handlers of EventBridge Scheduler's operations.
namespace martlet::cloud::scheduler {

ServiceResult<CreateScheduleResponse> create_schedule(ScheduleStore& store, Call& call, CreateScheduleRequest& request);
ServiceResult<CreateScheduleResponse> update_schedule(ScheduleStore& store, Call& call, CreateScheduleRequest& request);
ServiceResult<GetScheduleResponse> get_schedule(ScheduleStore& store, Call& call, GetScheduleRequest& request);
ServiceResult<DeleteScheduleResponse> delete_schedule(ScheduleStore& store, Call& call, DeleteScheduleRequest& request);

}  // namespace martlet::cloud::scheduler
