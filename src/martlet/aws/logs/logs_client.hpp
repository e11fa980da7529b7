#pragma once
#include <martlet/aws/logs/logs_operations.hpp>
#include <martlet/aws/session/call.hpp>

namespace martlet::aws {

/// The implementation of Logs that calls AWS.
class LogsClient final : public Logs {
 public:
  explicit LogsClient(Session session) : session_(std::move(session)) {}
  Task<Outcome<FilterLogEventsResponse>> filter_log_events(FilterLogEventsRequest request) override {
    return call_typed(session_, logs_operations::filter_log_events, std::move(request));
  }

 private:
  Session session_;
};

}  // namespace martlet::aws
