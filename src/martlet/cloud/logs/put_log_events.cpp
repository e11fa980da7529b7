#include <algorithm>

#include <martlet/cloud/api/unix_time.hpp>

#include "log_access.hpp"
#include "logs_errors.hpp"
#include "logs_handlers.hpp"

namespace martlet::cloud::logs {
namespace {

constexpr std::size_t batch_bytes_max = 1'048'576;
constexpr std::size_t event_overhead = 26;
constexpr auto span_max = std::chrono::hours(24);
constexpr auto future_max = std::chrono::hours(2);
constexpr auto age_max = std::chrono::days(14);

// Checks the events of one call. Contract: Amazon CloudWatch Logs API Reference, PutLogEvents.
ServiceResult<> check_batch(const std::vector<InputLogEvent>& events) {
  std::size_t bytes = 0;
  for (const InputLogEvent& event : events) bytes += event.message.size() + event_overhead;
  if (bytes > batch_bytes_max)
    return invalid_parameter("Upload too large: " + std::to_string(bytes) + " bytes exceeds limit of " + std::to_string(batch_bytes_max));
  if (std::ranges::any_of(events, [](const InputLogEvent& event) { return event.message.empty(); }))
    return invalid_parameter(
        "1 validation error detected: Value '' at 'logEvents.1.member.message' failed to satisfy constraint: Member must have length "
        "greater than or equal to 1");
  if (!std::ranges::is_sorted(events, {}, &InputLogEvent::timestamp))
    return invalid_parameter("Log events in a single PutLogEvents request must be in chronological order.");
  if (std::chrono::milliseconds(events.back().timestamp - events.front().timestamp) > span_max)
    return invalid_parameter("The batch of log events in a single PutLogEvents request cannot span more than 24 hours.");
  return {};
}

// Returns the number of events at the beginning of `events` that are before `time`.
std::size_t count_before(const std::vector<InputLogEvent>& events, std::int64_t time) {
  return static_cast<std::size_t>(std::ranges::count_if(events, [time](const InputLogEvent& event) { return event.timestamp < time; }));
}

struct Accepted {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::optional<RejectedLogEventsInfo> rejected{};
};

Accepted accepted_events(const GroupRecord& group, const std::vector<InputLogEvent>& events, WallTime now) {
  const std::size_t too_old = count_before(events, unix_milliseconds(now - age_max));
  const std::size_t expired = count_before(events, group.retention_start(now));
  const std::size_t in_time = count_before(events, unix_milliseconds(now + future_max) + 1);
  Accepted accepted{.begin = std::max(too_old, expired), .end = in_time};
  if (accepted.begin == 0 && accepted.end == events.size()) return accepted;
  accepted.rejected.emplace();
  if (too_old > 0) accepted.rejected->too_old_log_event_end_index = static_cast<int>(too_old);
  if (expired > 0) accepted.rejected->expired_log_event_end_index = static_cast<int>(expired);
  if (in_time < events.size()) accepted.rejected->too_new_log_event_start_index = static_cast<int>(in_time);
  return accepted;
}

// Returns a sequence token. Sequence tokens no longer have a meaning, but responses still contain one.
std::string sequence_token() {
  constexpr std::size_t digits = 56;
  return "4" + std::string(digits - 1, '9');
}

}  // namespace

ServiceResult<PutLogEventsResponse> put_log_events(LogStore& store, Call& call, PutLogEventsRequest& request) {
  const ServiceResult<GroupRecord> group =
      permitted_group(store, call, "logs:PutLogEvents", request.log_group_name, request.log_stream_name);
  if (!group) return std::unexpected(group.error());
  const ServiceResult<StreamRecord> stream = find_stream(store, *group, request.log_stream_name);
  if (!stream) return std::unexpected(stream.error());
  const ServiceResult<> checked = check_batch(request.log_events);
  if (!checked) return std::unexpected(checked.error());
  const Accepted accepted = accepted_events(*group, request.log_events, call.now);
  std::vector<LogStore::Event> events;
  for (std::size_t i = accepted.begin; i < accepted.end; ++i)
    events.push_back({request.log_events[i].timestamp, std::move(request.log_events[i].message)});
  if (!events.empty()) store.append(*group, *stream, events, unix_milliseconds(call.now));
  PutLogEventsResponse response;
  response.next_sequence_token = sequence_token();
  response.rejected_log_events_info = accepted.rejected;
  return response;
}

}  // namespace martlet::cloud::logs
