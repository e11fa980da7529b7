#pragma once
#include <string>
#include <vector>

#include <martlet/aws/client/client.hpp>
#include <martlet/aws/event_bridge/event_bridge_operations.hpp>

namespace martlet::aws {

/// Amazon EventBridge. `services.singleton<EventBridgeClient>()` makes one from the aws::Client.
class EventBridgeClient {
 public:
  explicit EventBridgeClient(Client& client) : client_(client) {}

  /// Any number of events, ten a call. Gives those that were refused: PutEvents succeeds even so.
  struct Refused {
    PutEventsRequestEntry entry;
    std::string code;  ///< "ThrottlingException", "InternalFailure", "MalformedDetail", ...
    std::string message;
  };
  Task<Answer<std::vector<Refused>>> put_all(std::vector<PutEventsRequestEntry> entries);

  Task<Answer<PutEventsResponse>> put_events(PutEventsRequest request) {
    return client_.call(event_bridge_operations::put_events, std::move(request));
  }

 private:
  Client& client_;
};

}  // namespace martlet::aws
