#include <martlet/cloud/api/unix_time.hpp>

#include "schedule_access.hpp"
#include "scheduler_handlers.hpp"

namespace martlet::cloud::scheduler {

ServiceResult<GetScheduleResponse> get_schedule(ScheduleStore& store, Call& call, GetScheduleRequest& request) {
  const ServiceResult<Schedule> schedule = permitted_schedule(store, call, "scheduler:GetSchedule", request.name, request.group_name);
  if (!schedule) return std::unexpected(schedule.error());
  const CreateScheduleRequest& made = schedule->request;
  GetScheduleResponse response{.arn = schedule->arn(), .group_name = default_group, .name = schedule->name};
  response.schedule_expression = made.schedule_expression;
  response.schedule_expression_timezone = made.schedule_expression_timezone;
  if (const auto start = date_of(made.start_date)) response.start_date = unix_seconds(*start);
  if (const auto end = date_of(made.end_date)) response.end_date = unix_seconds(*end);
  response.description = made.description;
  response.state = made.state;
  response.creation_date = unix_seconds(schedule->created);
  response.last_modification_date = unix_seconds(schedule->modified);
  response.target = made.target;
  response.flexible_time_window = made.flexible_time_window;
  response.action_after_completion = made.action_after_completion;
  return response;
}

}  // namespace martlet::cloud::scheduler
