#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include <martlet/base/clock.hpp>
#include <martlet/events/event_record.hpp>
#include <martlet/json/value.hpp>

namespace martlet {

/// A client of a WebSocket API of API Gateway connects, sends or leaves. `Body<T>` reads its message; `Header<...>` and `Query<T>` read
/// what it sent when it connected. The answer's status is the route's: on `$connect` anything but 2xx refuses the client (a strategy,
/// `.auth("token")`, does so too), and a header `sec-websocket-protocol` chooses its protocol. The answer's body reaches the client only if
/// the API's route has a route response; otherwise post to `management_url` + "/@connections/" + `connection_id`.
///
///     events.on<martlet::WebSocketEvent>("$connect", martlet::handler<Join>);
///     events.on<martlet::WebSocketEvent>("$default", martlet::handler<Say>);
///
/// Contract: Amazon API Gateway Developer Guide, "Overview of WebSocket APIs in API Gateway".
struct WebSocketEvent : EventRecord<WebSocketEvent> {
  std::string route;                  ///< routeKey: "$connect", "$disconnect", "$default" or one of the API's
  std::string event;                  ///< eventType: "CONNECT", "MESSAGE" or "DISCONNECT"
  std::string connection_id;          ///< connectionId
  std::optional<WallTime> connected;  ///< connectedAt
  std::string management_url;         ///< "https://abc.execute-api.eu-west-1.amazonaws.com/prod"
  std::string stage;
  std::optional<std::string> message_id;        ///< messageId, of a message
  std::optional<std::int64_t> disconnect_code;  ///< disconnectStatusCode, of a client that has left
  std::string body;                             ///< of a message, decoded
  json::Value authorizer;                       ///< what the API's authorizer said; null for none
  json::Value record;                           ///< the whole event except for the body

  /// The key of the API's route, or "*" for any.
  using Selector = std::string;
  static std::string selector_key(const Selector& route);
  static const EventKind& kind();
};

}  // namespace martlet
