#pragma once
#include <map>
#include <optional>
#include <string>

#include <martlet/cloud/api/access_control.hpp>
#include <martlet/json/value.hpp>

namespace martlet::cloud::event_bridge {

/// An event or input for one target.
struct EventDelivery {
  std::string target_arn{};
  std::string rule_arn{};
  std::string input{};             ///< JSON: the event, or the target's own input
  std::optional<Identity> role{};  ///< a session of the target's role, if it has one; the event target checks its permissions
  json::Value target{};            ///< as in PutTargets
  std::map<std::string, std::string> attributes{};  ///< for a dead letter, why the event wasn't delivered
};

/// A service whose resources can be targets of rules and schedules.
class EventTarget {
 public:
  /// Receives an event, for example by starting a pipeline or queueing an invocation. The target checks a function's policy. After an
  /// error with status 429 or 5xx or a throttling error, the delivery is retried later; after any other, the event is dropped, as on AWS.
  virtual ServiceResult<> receive(const EventDelivery& delivery) = 0;

 protected:
  ~EventTarget() = default;
};

}  // namespace martlet::cloud::event_bridge
