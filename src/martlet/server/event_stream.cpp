#include "event_stream.hpp"

#include <stdexcept>
#include <string_view>

namespace martlet {
namespace {

void append_field(std::string& to, std::string_view name, std::string_view value) {
  to += name;
  to += ": ";  // readers remove one space after the colon, so a value may begin with a space
  to += value;
  to += '\n';
}

// In a stream, lines end with CR LF, LF or CR.
void append_lines(std::string& to, std::string_view data) {
  while (true) {
    const std::size_t end = data.find_first_of("\r\n");
    append_field(to, "data", data.substr(0, end));
    if (end == std::string_view::npos) return;
    data.remove_prefix(data.substr(end).starts_with("\r\n") ? end + 2 : end + 1);
  }
}

void check(const ServerSentEvent& event) {
  constexpr std::string_view breaks("\r\n\0", 3);
  if (event.event.find_first_of(breaks.substr(0, 2)) != std::string::npos) throw std::invalid_argument("an event's type has a line break");
  if (event.id && event.id->find_first_of(breaks) != std::string::npos)
    throw std::invalid_argument("an event's id has a line break or a NUL");
  if (event.retry && event.retry->count() < 0) throw std::invalid_argument("an event's retry is negative");
}

}  // namespace

std::string to_text(const ServerSentEvent& event) {
  check(event);
  std::string text;
  if (!event.event.empty()) append_field(text, "event", event.event);
  if (event.id) append_field(text, "id", *event.id);
  if (event.retry) append_field(text, "retry", std::to_string(event.retry->count()));
  append_lines(text, event.data);
  return text += '\n';
}

namespace event_stream_detail {

Task<std::optional<std::string>> Events::next() {
  Task<std::optional<ServerSentEvent>> coming = next_event();
  const std::optional<ServerSentEvent> event = co_await std::move(coming);
  if (!event) co_return std::nullopt;
  co_return to_text(*event);
}

Response response_of(std::unique_ptr<Events> events) {
  Response response{std::unique_ptr<http::BodyStream>(std::move(events))};
  response.type("text/event-stream").header("cache-control", "no-cache").header("x-accel-buffering", "no");  // the last is for nginx
  return response;
}

}  // namespace event_stream_detail
}  // namespace martlet
