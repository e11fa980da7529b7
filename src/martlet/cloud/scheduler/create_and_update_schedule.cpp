#include <algorithm>
#include <array>

#include "schedule_access.hpp"
#include "scheduler_handlers.hpp"

namespace martlet::cloud::scheduler {
namespace {

std::unexpected<ServiceError> invalid(std::string message) { return service_error(400, "ValidationException", std::move(message)); }

ServiceResult<> check_window(const CreateScheduleRequest& request) {
  const FlexibleTimeWindow window = request.flexible_time_window.value_or(FlexibleTimeWindow());
  if (window.mode == "FLEXIBLE" && !window.maximum_window_in_minutes)
    return invalid("MaximumWindowInMinutes must be provided when FlexibleTimeWindow Mode is FLEXIBLE.");
  if (window.mode == "OFF" && window.maximum_window_in_minutes)
    return invalid("MaximumWindowInMinutes must not be provided when FlexibleTimeWindow Mode is OFF.");
  return {};
}

ServiceResult<> check_target(const json::Value& target) {
  constexpr std::array<std::string_view, 6> supported = {"Arn", "RoleArn", "Input", "RetryPolicy", "DeadLetterConfig", "SqsParameters"};
  const std::string arn(target.text("Arn"));
  for (const auto& [name, value] : target.object() ? *target.object() : json::Object()) {
    if (std::ranges::find(supported, name) == supported.end()) return invalid("The local cloud does not support " + name + " of a target.");
  }
  if (arn.empty() || target.text("RoleArn").empty()) return invalid("A target must have an Arn and a RoleArn.");
  if (arn.find(":lambda:") == std::string::npos && arn.find(":sqs:") == std::string::npos)
    return invalid("The local cloud supports only functions and queues as targets, not " + arn + ".");
  return {};
}

// Checks that the caller may pass the target's role to Scheduler.
ServiceResult<> check_role(const Call& call, const std::string& role) {
  ConditionContext context;
  context.set("iam:PassedToService", "scheduler.amazonaws.com");
  const ServiceResult<> allowed = call.authorize({.action = "iam:PassRole", .resource = role, .context = context});
  if (!allowed) return allowed;
  if (call.access_control.may_be_assumed_by(role, "scheduler.amazonaws.com")) return {};
  return invalid("The execution role you provide must allow AWS EventBridge Scheduler to assume the role.");
}

ServiceResult<> check(const Call& call, const CreateScheduleRequest& request) {
  if (request.group_name.value_or(default_group) != default_group)
    return service_error(404, "ResourceNotFoundException", "Schedule group " + *request.group_name + " does not exist.");
  if (request.kms_key_arn) return invalid("The local cloud does not support KMS keys of schedules.");
  ServiceResult<> checked = check_window(request);
  if (checked) checked = check_target(*request.target);
  if (checked) checked = check_role(call, std::string(request.target->text("RoleArn")));
  return checked;
}

// Sets AWS's defaults for missing members, which GetSchedule returns.
void complete(CreateScheduleRequest& request) {
  constexpr int age_max_s = 86'400;
  constexpr int retries_max = 185;
  request.state = request.state.value_or("ENABLED");
  request.schedule_expression_timezone = request.schedule_expression_timezone.value_or("UTC");
  request.action_after_completion = request.action_after_completion.value_or("NONE");
  json::Value policy = request.target->find("RetryPolicy") ? *request.target->find("RetryPolicy") : json::Object();
  if (!policy.find("MaximumEventAgeInSeconds")) policy.set("MaximumEventAgeInSeconds", age_max_s);
  if (!policy.find("MaximumRetryAttempts")) policy.set("MaximumRetryAttempts", retries_max);
  request.target->set("RetryPolicy", std::move(policy));
}

ServiceResult<CreateScheduleResponse> put(ScheduleStore& store, const Call& call, Schedule schedule) {
  complete(schedule.request);
  const ServiceResult<> planned = plan(schedule, call.now, call.now, random_share());
  if (!planned) return std::unexpected(planned.error());
  store.put(schedule);
  return CreateScheduleResponse{schedule.arn()};
}

}  // namespace

ServiceResult<CreateScheduleResponse> create_schedule(ScheduleStore& store, Call& call, CreateScheduleRequest& request) {
  Schedule schedule{.account = call.account(), .region = call.region, .name = request.name};
  ServiceResult<> checked = call.authorize({.action = "scheduler:CreateSchedule", .resource = schedule.arn()});
  if (checked) checked = check(call, request);
  if (!checked) return std::unexpected(checked.error());
  const std::optional<Schedule> before = store.find(schedule.account, schedule.region, schedule.name);
  // Repeating a request with the same client token has no further effect.
  if (before && request.client_token && before->request.client_token == request.client_token) return CreateScheduleResponse{before->arn()};
  if (before) return service_error(409, "ConflictException", "Schedule " + request.name + " already exists.");
  schedule.created = schedule.modified = call.now;
  schedule.request = std::move(request);
  return put(store, call, std::move(schedule));
}

ServiceResult<CreateScheduleResponse> update_schedule(ScheduleStore& store, Call& call, CreateScheduleRequest& request) {
  ServiceResult<Schedule> schedule = permitted_schedule(store, call, "scheduler:UpdateSchedule", request.name, request.group_name);
  if (!schedule) return std::unexpected(schedule.error());
  const ServiceResult<> checked = check(call, request);
  if (!checked) return std::unexpected(checked.error());
  schedule->modified = call.now;
  schedule->request = std::move(request);
  return put(store, call, *std::move(schedule));
}

}  // namespace martlet::cloud::scheduler
