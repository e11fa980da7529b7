#include <algorithm>
#include <limits>

#include "filter_pattern.hpp"
#include "log_access.hpp"
#include "logs_errors.hpp"
#include "logs_handlers.hpp"
#include "page_token.hpp"

namespace martlet::cloud::logs {
namespace {

constexpr int page_size = 10'000;
constexpr int batch_size = 1000;
constexpr std::size_t page_bytes_max = 1'048'576;
constexpr std::size_t event_overhead = 26;

// Returns a unique id with the length of AWS's ids; its text has no meaning.
std::string event_id(std::int64_t id) {
  constexpr std::size_t digits = 56;
  const std::string number = std::to_string(id);
  return "3" + std::string(digits - 1 - number.size(), '0') + number;
}

// Returns a page of matching events.
FilterLogEventsResponse read_page(LogStore& store, EventQuery query, const FilterPattern& pattern, std::size_t count) {
  FilterLogEventsResponse response;
  std::size_t bytes = 0;
  query.count = batch_size;
  while (true) {
    const std::vector<EventRecord> batch = store.events(query);
    for (const EventRecord& event : batch) {
      if (pattern.matches(event.message)) {
        bytes += event.message.size() + event_overhead;
        const bool is_full = response.events.size() == count || (bytes > page_bytes_max && !response.events.empty());
        if (is_full) {
          response.next_token = to_page_token(query.position.first, query.position.second);
          return response;
        }
        response.events.push_back({event.stream, event.time, event.message, event.ingested, event_id(event.id)});
      }
      query.position = {event.time, event.id};
    }
    if (std::ssize(batch) < batch_size) return response;
  }
}

}  // namespace

ServiceResult<FilterLogEventsResponse> filter_log_events(LogStore& store, Call& call, FilterLogEventsRequest& request) {
  const ServiceResult<std::string> name = group_name(request.log_group_name, request.log_group_identifier);
  if (!name) return std::unexpected(name.error());
  const ServiceResult<GroupRecord> group = permitted_group(store, call, "logs:FilterLogEvents", *name);
  if (!group) return std::unexpected(group.error());
  if (request.log_stream_names && request.log_stream_name_prefix)
    return invalid_parameter("LogStreamNamePrefix and LogStreamNames are mutually exclusive parameters.");
  const ServiceResult<FilterPattern> pattern = FilterPattern::parse(request.filter_pattern.value_or(""));
  if (!pattern) return std::unexpected(pattern.error());
  EventQuery query{.group = group->id};
  if (request.next_token) {
    const auto position = parse_page_token(*request.next_token);
    if (!position) return invalid_parameter("The specified nextToken is invalid.");
    query.position = *position;
  }
  for (const std::string& stream : request.log_stream_names.value_or(std::vector<std::string>())) {
    const ServiceResult<StreamRecord> found = find_stream(store, *group, stream);
    if (!found) return std::unexpected(found.error());
    query.streams.push_back(stream);
  }
  query.stream_prefix = request.log_stream_name_prefix.value_or("");
  query.from = std::max(request.start_time.value_or(0), group->retention_start(call.now));
  query.to = request.end_time ? *request.end_time + 1 : std::numeric_limits<std::int64_t>::max();
  return read_page(store, query, *pattern, static_cast<std::size_t>(request.limit.value_or(page_size)));
}

}  // namespace martlet::cloud::logs
