#include "scheduler_service.hpp"

#include <martlet/cloud/api/handler_registration.hpp>

#include "schedule_timer.hpp"
#include "scheduler_handlers.hpp"
#include "scheduler_operations.hpp"

namespace martlet::cloud {
namespace {

namespace operations = scheduler::operations;

Constraint name() { return member("Name").required().length(1, 64).pattern("[0-9a-zA-Z\\-_.]+", "^[0-9a-zA-Z-_.]+$"); }
Constraint group() { return member("GroupName").length(1, 64).pattern("[0-9a-zA-Z\\-_.]+", "^[0-9a-zA-Z-_.]+$"); }
Constraint token() { return member("ClientToken").length(1, 64).pattern("[a-zA-Z0-9\\-_]+", "^[a-zA-Z0-9-_]+$"); }

Constraints schedule_constraints() {
  return {name(),
          group(),
          token(),
          member("Target").required(),
          member("FlexibleTimeWindow").required(),
          member("FlexibleTimeWindow.Mode").required().one_of({"OFF", "FLEXIBLE"}),
          member("FlexibleTimeWindow.MaximumWindowInMinutes").range(1, 1440),
          member("ScheduleExpression").required().length(1, 256),
          member("ScheduleExpressionTimezone").length(1, 50),
          member("Description").length(0, 512),
          member("State").one_of({"ENABLED", "DISABLED"}),
          member("ActionAfterCompletion").one_of({"NONE", "DELETE"})};
}

}  // namespace

struct SchedulerService::Parts {
  scheduler::ScheduleStore store;
  scheduler::ScheduleTimer timer;

  Parts(Loop& loop, scheduler::ScheduleStore schedules, event_bridge::EventBus& bus)
      : store(std::move(schedules)), timer(loop, store, bus) {}
};

SchedulerService::SchedulerService(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
SchedulerService::SchedulerService(SchedulerService&&) noexcept = default;
SchedulerService::~SchedulerService() = default;

Result<SchedulerService> SchedulerService::open(Loop& loop, const StateFolder& state, event_bridge::EventBus& bus) {
  Result<sqlite::Database> database = state.database("scheduler", scheduler::ScheduleStore::migrations());
  if (!database) return std::unexpected(database.error());
  return SchedulerService(
      std::make_unique<Parts>(loop, scheduler::ScheduleStore(*std::move(database), TextCipher(state.master_key(), "scheduler")), bus));
}

void SchedulerService::serve(Api& api) {
  using namespace scheduler;
  // An operation that changes a schedule restarts the timer.
  const auto put = [&](const auto& operation, auto handler) {
    api.serve(operation, {.constraints = schedule_constraints()},
              [parts = parts_.get(), handler](Call& call, CreateScheduleRequest& request) {
                ServiceResult<CreateScheduleResponse> done = handler(parts->store, call, request);
                parts->timer.restart_timer();
                return done;
              });
  };
  put(operations::create_schedule, &create_schedule);
  put(operations::update_schedule, &update_schedule);
  HandlerRegistration<ScheduleStore> schedules(api, parts_->store);
  schedules.add(operations::get_schedule, {name(), group()}, &get_schedule);
  schedules.add(operations::delete_schedule, {name(), group(), token()}, &delete_schedule);
}

}  // namespace martlet::cloud
