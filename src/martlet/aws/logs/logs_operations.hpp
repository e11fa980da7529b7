#pragma once
#include <array>

#include <martlet/aws/logs/logs.hpp>
#include <martlet/aws/wire/operation.hpp>

/// The CloudWatch Logs operations that the client calls. cloud/logs/logs_operations.hpp declares the others.
namespace martlet::aws::logs_operations {

inline constexpr Service service{"CloudWatch Logs", "logs", "logs", Protocol::json_1_1, "2014-03-28", "Logs_20140328"};

inline constexpr TypedOperation<FilterLogEventsRequest, FilterLogEventsResponse> filter_log_events{
    {.service = &service, .name = "FilterLogEvents"}};

/// All operations of the table.
inline constexpr std::array<const Operation*, 1> all = {&filter_log_events};

}  // namespace martlet::aws::logs_operations
