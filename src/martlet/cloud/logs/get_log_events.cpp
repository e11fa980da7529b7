#include <algorithm>
#include <limits>

#include "log_access.hpp"
#include "logs_errors.hpp"
#include "logs_handlers.hpp"
#include "page_token.hpp"

namespace martlet::cloud::logs {
namespace {

constexpr int page_size = 10'000;
constexpr std::size_t page_bytes_max = 1'048'576;
constexpr std::size_t event_overhead = 26;
constexpr std::int64_t latest = std::numeric_limits<std::int64_t>::max();

// A parsed nextToken: "f/" reads forward from a position, "b/" backward.
struct Token {
  bool is_backward = false;
  std::pair<std::int64_t, std::int64_t> position{};
};

std::optional<Token> read_token(const GetLogEventsRequest& request) {
  if (!request.next_token) {
    if (request.start_from_head.value_or(false)) return Token{};
    return Token{true, {latest, latest}};
  }
  const bool is_backward = request.next_token->starts_with("b/");
  if (!is_backward && !request.next_token->starts_with("f/")) return std::nullopt;
  const auto position = parse_page_token(std::string_view(*request.next_token).substr(2));
  if (!position) return std::nullopt;
  return Token{is_backward, *position};
}

// Truncates `events` to the size of a page: AWS returns at most 1 MB.
void truncate_to_page(std::vector<EventRecord>& events) {
  std::size_t bytes = 0;
  const auto end = std::ranges::find_if(events, [&bytes](const EventRecord& event) {
    bytes += event.message.size() + event_overhead;
    return bytes > page_bytes_max;
  });
  events.erase(events.empty() ? end : std::max(end, events.begin() + 1), events.end());
}

}  // namespace

ServiceResult<GetLogEventsResponse> get_log_events(LogStore& store, Call& call, GetLogEventsRequest& request) {
  const ServiceResult<std::string> name = group_name(request.log_group_name, request.log_group_identifier);
  if (!name) return std::unexpected(name.error());
  const ServiceResult<GroupRecord> group = permitted_group(store, call, "logs:GetLogEvents", *name, request.log_stream_name);
  if (!group) return std::unexpected(group.error());
  const ServiceResult<StreamRecord> stream = find_stream(store, *group, request.log_stream_name);
  if (!stream) return std::unexpected(stream.error());
  const std::optional<Token> token = read_token(request);
  if (!token) return invalid_parameter("The specified nextToken is invalid.");

  EventQuery query{.group = group->id, .stream = stream->id};
  query.from = std::max(request.start_time.value_or(0), group->retention_start(call.now));
  query.to = request.end_time.value_or(latest);
  query.position = token->position;
  query.is_descending = token->is_backward;
  query.count = request.limit.value_or(page_size);
  std::vector<EventRecord> events = store.events(query);
  truncate_to_page(events);
  if (token->is_backward) std::ranges::reverse(events);

  GetLogEventsResponse response;
  response.events.emplace();
  for (const EventRecord& event : events) response.events->push_back({event.time, event.message, event.ingested});
  const std::string here = to_page_token(token->position.first, token->position.second);
  response.next_forward_token = "f/" + (events.empty() ? here : to_page_token(events.back().time, events.back().id));
  response.next_backward_token = "b/" + (events.empty() ? here : to_page_token(events.front().time, events.front().id));
  return response;
}

}  // namespace martlet::cloud::logs
