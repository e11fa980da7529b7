#include "schedule_access.hpp"
#include "scheduler_handlers.hpp"

namespace martlet::cloud::scheduler {

ServiceResult<DeleteScheduleResponse> delete_schedule(ScheduleStore& store, Call& call, DeleteScheduleRequest& request) {
  const ServiceResult<Schedule> schedule = permitted_schedule(store, call, "scheduler:DeleteSchedule", request.name, request.group_name);
  if (!schedule) return std::unexpected(schedule.error());
  store.remove(*schedule);
  return DeleteScheduleResponse{};
}

}  // namespace martlet::cloud::scheduler
