#pragma once
#include <string>
#include <vector>

#include <martlet/aws/client/client.hpp>
#include <martlet/aws/event_bridge/event_bridge_operations.hpp>

namespace martlet::aws {

/// A client of Amazon EventBridge, which `services.singleton<EventBridgeClient>()` provides.
class EventBridgeClient {
 public:
  explicit EventBridgeClient(Client& client) : client_(client) {}

  /// Sends any number of events, ten per call. Returns the refused events, since PutEvents succeeds even if it refuses some.
  struct Refused {
    PutEventsRequestEntry entry;
    std::string code;  ///< "ThrottlingException", "InternalFailure", "MalformedDetail", ...
    std::string message;
  };
  Task<Outcome<std::vector<Refused>>> put_all(std::vector<PutEventsRequestEntry> entries);

  Task<Outcome<PutEventsResponse>> put_events(PutEventsRequest request) {
    return client_.call(event_bridge_operations::put_events, std::move(request));
  }

 private:
  Client& client_;
};

}  // namespace martlet::aws
