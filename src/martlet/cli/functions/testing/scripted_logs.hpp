#pragma once
#include <deque>
#include <optional>
#include <string>
#include <vector>

#include <martlet/async/task.hpp>
#include <martlet/aws/logs/logs.hpp>

namespace martlet::cli {

/// An event that CloudWatch Logs returns; `time` is in milliseconds since 1970.
inline aws::FilteredLogEvent log_event(std::int64_t time, std::string message, std::string id) {
  return {.log_stream_name = "2026/01/01/[1]abc", .timestamp = time, .message = std::move(message), .event_id = std::move(id)};
}

/// A log that returns scripted responses one after another, and then the last one repeatedly.
class ScriptedLogs final : public aws::Logs {
 public:
  Task<aws::Outcome<aws::FilterLogEventsResponse>> filter_log_events(aws::FilterLogEventsRequest request) override {
    requests.push_back(request);
    aws::Outcome<aws::FilterLogEventsResponse> outcome = answers.front();
    if (answers.size() > 1) answers.pop_front();
    co_return outcome;
  }
  void answer(std::vector<aws::FilteredLogEvent> events, std::optional<std::string> next = std::nullopt) {
    aws::FilterLogEventsResponse response;
    response.events = std::move(events);
    response.next_token = std::move(next);
    answers.push_back(std::move(response));
  }
  std::deque<aws::Outcome<aws::FilterLogEventsResponse>> answers{};
  std::vector<aws::FilterLogEventsRequest> requests{};
};

}  // namespace martlet::cli
