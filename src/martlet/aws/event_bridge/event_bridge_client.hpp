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

  /// Sends any number of events, ten per call. Returns those that were refused, since PutEvents succeeds even then.
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
