#include "schedule_access.hpp"

namespace martlet::cloud::scheduler {

ServiceResult<Schedule> permitted_schedule(ScheduleStore& store, const Call& call, std::string_view action, const std::string& name,
                                           const std::optional<std::string>& group) {
  const std::string in = group.value_or(default_group);
  const ServiceResult<> allowed = call.authorize({.action = std::string(action), .resource = call.arn("schedule/" + in + "/" + name)});
  if (!allowed) return std::unexpected(allowed.error());
  std::optional<Schedule> schedule = in == default_group ? store.find(call.account(), call.region, name) : std::nullopt;
  if (!schedule) return service_error(404, "ResourceNotFoundException", "Schedule " + name + " does not exist.");
  return *std::move(schedule);
}

}  // namespace martlet::cloud::scheduler
