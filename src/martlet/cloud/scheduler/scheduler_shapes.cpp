#include "scheduler_shapes.hpp"

#include <martlet/aws/wire/member_rules.hpp>

namespace martlet::cloud::scheduler {

using aws::wire;

Schema describe(Type<FlexibleTimeWindow>) {
  using R = FlexibleTimeWindow;
  return object<R>("FlexibleTimeWindow", wire<&R::mode>("Mode"), wire<&R::maximum_window_in_minutes>("MaximumWindowInMinutes"));
}
Schema describe(Type<CreateScheduleRequest>) {
  using R = CreateScheduleRequest;
  return object<R>("CreateScheduleInput", wire<&R::name>("Name"), wire<&R::group_name>("GroupName"),
                   wire<&R::schedule_expression>("ScheduleExpression"), wire<&R::start_date>("StartDate"), wire<&R::end_date>("EndDate"),
                   wire<&R::description>("Description"), wire<&R::schedule_expression_timezone>("ScheduleExpressionTimezone"),
                   wire<&R::state>("State"), wire<&R::kms_key_arn>("KmsKeyArn"), wire<&R::target>("Target"),
                   wire<&R::flexible_time_window>("FlexibleTimeWindow"), wire<&R::client_token>("ClientToken"),
                   wire<&R::action_after_completion>("ActionAfterCompletion"));
}
Schema describe(Type<CreateScheduleResponse>) {
  using R = CreateScheduleResponse;
  return object<R>("CreateScheduleOutput", wire<&R::schedule_arn>("ScheduleArn"));
}
Schema describe(Type<GetScheduleRequest>) {
  using R = GetScheduleRequest;
  return object<R>("GetScheduleInput", wire<&R::name>("Name"), wire<&R::group_name>("GroupName"));
}
Schema describe(Type<GetScheduleResponse>) {
  using R = GetScheduleResponse;
  return object<R>("GetScheduleOutput", wire<&R::arn>("Arn"), wire<&R::group_name>("GroupName"), wire<&R::name>("Name"),
                   wire<&R::schedule_expression>("ScheduleExpression"), wire<&R::start_date>("StartDate"), wire<&R::end_date>("EndDate"),
                   wire<&R::description>("Description"), wire<&R::schedule_expression_timezone>("ScheduleExpressionTimezone"),
                   wire<&R::state>("State"), wire<&R::creation_date>("CreationDate"),
                   wire<&R::last_modification_date>("LastModificationDate"), wire<&R::target>("Target"),
                   wire<&R::flexible_time_window>("FlexibleTimeWindow"), wire<&R::action_after_completion>("ActionAfterCompletion"));
}
Schema describe(Type<DeleteScheduleRequest>) {
  using R = DeleteScheduleRequest;
  return object<R>("DeleteScheduleInput", wire<&R::name>("Name"), wire<&R::group_name>("GroupName"), wire<&R::client_token>("ClientToken"));
}
Schema describe(Type<DeleteScheduleResponse>) { return object<DeleteScheduleResponse>("DeleteScheduleOutput"); }

}  // namespace martlet::cloud::scheduler
