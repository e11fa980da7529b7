#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <martlet/base/clock.hpp>
#include <martlet/cloud/api/authority.hpp>
#include <martlet/json/value.hpp>

namespace martlet::cloud::events {

/// An event as it is put on an account's default bus; the bus assigns its id and version.
struct Event {
  std::string account{};
  std::string region{};
  std::string source{};       ///< "aws.codecommit"
  std::string detail_type{};  ///< "CodeCommit Repository State Change"
  std::vector<std::string> resources{};
  json::Value detail{};  ///< an object
  WallTime time{};
};

/// A delivery to one target that isn't an event of a bus: from a rule's schedule, or from EventBridge Scheduler.
struct DirectDelivery {
  std::string source_arn{};                        ///< of the rule or the schedule
  json::Value target{};                            ///< as in PutTargets: Arn, RoleArn, RetryPolicy, DeadLetterConfig
  std::string input{};                             ///< JSON
  std::string principal = "events.amazonaws.com";  ///< the service that assumes the target's role
};

/// The default buses of all accounts.
class EventBus {
 public:
  /// Publishes an event, and returns its id. Once this returns, the event is stored, and will be delivered to the targets of all matching
  /// rules.
  virtual std::string publish(const Event& event) = 0;
  /// Once this returns, the delivery is stored, and will be tried until it is received, within the target's retry policy.
  virtual void deliver(const DirectDelivery& delivery) = 0;

 protected:
  ~EventBus() = default;
};

/// An event or input for one target.
struct EventDelivery {
  std::string target_arn{};
  std::string rule_arn{};
  std::string input{};                              ///< JSON: the event, or the target's input
  std::optional<Identity> role{};                   ///< a session of the target's role, if it has one; the receiver checks its permissions
  json::Value target{};                             ///< as in PutTargets
  std::map<std::string, std::string> attributes{};  ///< for a dead letter: why it is one
};

/// A service whose resources are targets of rules.
class EventReceiver {
 public:
  /// Receives an event: starts the pipeline, queues the invocation. After an error of status 429 or 5xx, or a throttling error, the
  /// delivery is tried again later; after any other one the event is dropped, as on AWS. The receiver checks a function's policy.
  virtual Reply<> receive(const EventDelivery& delivery) = 0;

 protected:
  ~EventReceiver() = default;
};

}  // namespace martlet::cloud::events
