#pragma once
#include <martlet/aws/wire/operation.hpp>

#include "scheduler_shapes.hpp"

/// EventBridge Scheduler's operations. The module `aws` has no client for EventBridge Scheduler, so they are described here.
namespace martlet::cloud::scheduler::operations {

inline constexpr aws::Service service{"Scheduler", "scheduler", "scheduler", aws::Protocol::rest_json, "2021-06-30"};

inline constexpr aws::TypedOperation<CreateScheduleRequest, CreateScheduleResponse> create_schedule{
    {.service = &service, .name = "CreateSchedule", .uri = "/schedules/{Name}"}};
inline constexpr aws::TypedOperation<CreateScheduleRequest, CreateScheduleResponse> update_schedule{
    {.service = &service, .name = "UpdateSchedule", .method = "PUT", .uri = "/schedules/{Name}"}};
inline constexpr aws::TypedOperation<GetScheduleRequest, GetScheduleResponse> get_schedule{
    {.service = &service,
     .name = "GetSchedule",
     .method = "GET",
     .uri = "/schedules/{Name}",
     .request_locations = {aws::in_query("GroupName", "groupName")}}};
inline constexpr aws::TypedOperation<DeleteScheduleRequest, DeleteScheduleResponse> delete_schedule{
    {.service = &service,
     .name = "DeleteSchedule",
     .method = "DELETE",
     .uri = "/schedules/{Name}",
     .request_locations = {aws::in_query("GroupName", "groupName"), aws::in_query("ClientToken", "clientToken")}}};

}  // namespace martlet::cloud::scheduler::operations
