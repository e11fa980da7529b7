#pragma once
#include <cstdint>
#include <optional>
#include <string>

#include <martlet/base/wall_time.hpp>
#include <martlet/events/event_record.hpp>
#include <martlet/json/value.hpp>

namespace martlet {

/// An event of an API Gateway WebSocket API: a client connects, sends a message or disconnects. `Body<T>` reads the message; `Header<...>`
/// and `Query<T>` read the headers and query of its connection. The response's status is the route's: on `$connect` any status but 2xx
/// refuses the client (also from a strategy, `.auth("token")`), and a header `sec-websocket-protocol` selects the protocol. The response's
/// body reaches the client only if the API's route has a route response; otherwise post to `management_url` + "/@connections/" +
/// `connection_id`.
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
  json::Value authorizer;                       ///< the context from the API's authorizer; null if there is none
  json::Value record;                           ///< the whole event except for the body

  /// The key of the API's route, or "*" for any.
  using Selector = std::string;
  static std::string selector_key(const Selector& route);
  static const EventKind& kind();
};

}  // namespace martlet
