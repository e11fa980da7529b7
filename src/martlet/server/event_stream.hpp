#pragma once
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include <martlet/async/task.hpp>
#include <martlet/http/response.hpp>
#include <martlet/schema/write.hpp>
#include <martlet/server/response.hpp>

namespace martlet {

/// One event of a stream for a browser's EventSource. A client reads exactly these members: no text can inject a field or an event.
/// Contract: HTML Living Standard, "Server-sent events".
struct ServerSentEvent {
  std::string data{};                                ///< UTF-8; sent line by line, with any line endings
  std::string event{};                               ///< its type; "": `message`
  std::optional<std::string> id{};                   ///< sent back as `last-event-id` on reconnection; "" resets an earlier one
  std::optional<std::chrono::milliseconds> retry{};  ///< how long a client waits before it connects again; not negative

  /// Creates an event with the value as JSON, according to its schema.
  template <HasSchema T>
  static ServerSentEvent of(const T& value, std::string event = {}) {
    return {.data = to_json(value), .event = std::move(event)};
  }
};

/// Returns the event's text in the stream.
/// Throws std::invalid_argument if a client couldn't read the same event from it: if `event` or `id` contains a line break, if `id`
/// contains a NUL, or if `retry` is negative.
std::string to_text(const ServerSentEvent& event);

namespace event_stream_detail {

class Events : public http::BodyStream {
 public:
  Task<std::optional<std::string>> next() final;

 private:
  virtual Task<std::optional<ServerSentEvent>> next_event() = 0;
};

template <class Next>
class EventsFromFunction final : public Events {
 public:
  explicit EventsFromFunction(Next next) : next_(std::move(next)) {}

 private:
  Task<std::optional<ServerSentEvent>> next_event() override { return next_(); }
  Next next_;
};

Response response_of(std::unique_ptr<Events> events);

}  // namespace event_stream_detail

/// A response that consists of server-sent events. Each is sent when it is produced, over HTTP, and in Lambda if it streams. `next`
/// is called for each event. It returns Task<std::optional<ServerSentEvent>>; nullopt ends the stream. It lives as long as the stream, so a
/// coroutine may use its captures. When the client disconnects, the waiting coroutine is destroyed.
///
///     auto next = [feed = prices.subscribe()]() mutable -> Task<std::optional<ServerSentEvent>> {
///       Price price = co_await feed.next();
///       co_return ServerSentEvent::of(price, "price");
///     };
///     return event_stream(std::move(next));
template <class Next>
Response event_stream(Next next) {
  return event_stream_detail::response_of(std::make_unique<event_stream_detail::EventsFromFunction<Next>>(std::move(next)));
}

}  // namespace martlet
