#pragma once
#include <martlet/async/task.hpp>
#include <martlet/aws/logs/logs_shapes.hpp>
#include <martlet/aws/wire/failure.hpp>

namespace martlet::aws {

/// The operations of CloudWatch Logs. LogsClient (logs_client.hpp) is the implementation for AWS.
class Logs {
 public:
  virtual ~Logs() = default;
  virtual Task<Outcome<FilterLogEventsResponse>> filter_log_events(FilterLogEventsRequest request) = 0;
};

}  // namespace martlet::aws
