#pragma once
#include <memory>
#include <string>
#include <utility>

#include <martlet/di/type_id.hpp>
#include <martlet/events/event_options.hpp>
#include <martlet/events/event_record.hpp>
#include <martlet/lambda/event_handler.hpp>
#include <martlet/server/server.hpp>

namespace martlet {

class EventHandlers;

/// The handlers of a program for events other than HTTP:
///
///     #include <martlet/events/events.hpp>
///     #include <martlet/events/sqs.hpp>
///
///     void app(martlet::Server& server, martlet::Events& events) {
///       events.on<martlet::SqsMessage>("orders-queue", martlet::handler<TakeOrder>);
///     }
///
/// Each record of an event becomes a request to an internal route, `EVENT /sqs/orders-queue`, which clients can't reach. So a handler is
/// written as for a route: its constructor takes services; `Body<T>` is the record's payload, read and checked by its schema; the typed
/// record (`const SqsMessage&`) has the rest; log, metrics and traces are the same as for requests. A response below 400 is a success;
/// return NoContent() if there is nothing to respond with. Everything else, including an invalid payload, is a failure, which each kind of
/// event reports as AWS expects.
class Events {
 public:
  /// Handles the events of `server`, whose routes are shared.
  explicit Events(Server& server);
  Events(Events&&) noexcept;
  ~Events();

  /// Declares the handler for the records of one source. The selector depends on the kind and is described in its header: for queues,
  /// `"orders-queue"`, a whole ARN, or `"*"` for any. The result accepts a route's settings: `.pre(...)`, `.server_timeout(...)`.
  template <class Record, class H>
  RouteBuilder on(typename Record::Selector selector, H handler, EventOptions options = {}) {
    std::string key = Record::selector_key(selector);
    RouteBuilder route = server_.route(method, path_of(Record::kind(), key), std::move(handler));
    declare(route, Record::kind(), std::move(key), options);
    route.attaches(di::id_of<Record>);
    return route;
  }

  /// Returns a handler of invocations. An event that no handler accepts is passed to `otherwise`. If that is nullptr, the event is an
  /// invocation error that names the event's shape and the existing handlers. The server must be initialized before the first invocation.
  std::unique_ptr<lambda::EventHandler> as_handler(std::unique_ptr<lambda::EventHandler> otherwise = nullptr) const;

 private:
  static constexpr const char* method = "EVENT";
  static std::string path_of(const EventKind& kind, const std::string& key);
  void declare(RouteBuilder& route, const EventKind& kind, std::string key, EventOptions options);

  Server& server_;
  std::shared_ptr<EventHandlers> handlers_;
};

}  // namespace martlet
