#pragma once
#include <array>

#include <martlet/aws/logs/logs.hpp>
#include <martlet/aws/wire/operation.hpp>

/// CloudWatch Logs' operations on the wire, as a table: for the client, and for a server that implements them.
namespace martlet::aws::logs_operations {

inline constexpr Service service{"CloudWatch Logs", "logs", "logs", Protocol::json_1_1, "2014-03-28", "Logs_20140328"};

inline constexpr TypedOperation<FilterLogEventsRequest, FilterLogEventsResponse> filter_log_events{
    {.service = &service, .name = "FilterLogEvents"}};

/// All of the above.
inline constexpr std::array<const Operation*, 1> all = {&filter_log_events};

}  // namespace martlet::aws::logs_operations
