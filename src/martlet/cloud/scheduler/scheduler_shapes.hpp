#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <martlet/json/value.hpp>
#include <martlet/schema/type.hpp>

/// The shapes of EventBridge Scheduler's operations. Contract: EventBridge Scheduler API Reference.
namespace martlet::cloud::scheduler {

struct FlexibleTimeWindow {
  std::optional<std::string> mode{};
  std::optional<int> maximum_window_in_minutes{};
};
struct CreateScheduleRequest {
  std::string name{};
  std::optional<std::string> group_name{};
  std::optional<std::string> schedule_expression{};
  std::optional<json::Value> start_date{};
  std::optional<json::Value> end_date{};
  std::optional<std::string> description{};
  std::optional<std::string> schedule_expression_timezone{};
  std::optional<std::string> state{};
  std::optional<std::string> kms_key_arn{};
  std::optional<json::Value> target{};
  std::optional<FlexibleTimeWindow> flexible_time_window{};
  std::optional<std::string> client_token{};
  std::optional<std::string> action_after_completion{};
};
struct CreateScheduleResponse {
  std::optional<std::string> schedule_arn{};
};
struct GetScheduleRequest {
  std::string name{};
  std::optional<std::string> group_name{};
};
struct GetScheduleResponse {
  std::optional<std::string> arn{};
  std::optional<std::string> group_name{};
  std::optional<std::string> name{};
  std::optional<std::string> schedule_expression{};
  std::optional<double> start_date{};
  std::optional<double> end_date{};
  std::optional<std::string> description{};
  std::optional<std::string> schedule_expression_timezone{};
  std::optional<std::string> state{};
  std::optional<double> creation_date{};
  std::optional<double> last_modification_date{};
  std::optional<json::Value> target{};
  std::optional<FlexibleTimeWindow> flexible_time_window{};
  std::optional<std::string> action_after_completion{};
};
struct DeleteScheduleRequest {
  std::string name{};
  std::optional<std::string> group_name{};
  std::optional<std::string> client_token{};
};
struct DeleteScheduleResponse {};

Schema describe(Type<FlexibleTimeWindow>);
Schema describe(Type<CreateScheduleRequest>);
Schema describe(Type<CreateScheduleResponse>);
Schema describe(Type<GetScheduleRequest>);
Schema describe(Type<GetScheduleResponse>);
Schema describe(Type<DeleteScheduleRequest>);
Schema describe(Type<DeleteScheduleResponse>);

}  // namespace martlet::cloud::scheduler
