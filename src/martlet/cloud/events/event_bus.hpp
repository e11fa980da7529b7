#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <martlet/base/clock.hpp>
#include <martlet/cloud/api/authority.hpp>
#include <martlet/json/value.hpp>

namespace martlet::cloud::events {

/// An event as it is put on an account's default bus; id and version are given to it there.
struct Event {
  std::string account{};
  std::string region{};
  std::string source{};       ///< "aws.codecommit"
  std::string detail_type{};  ///< "CodeCommit Repository State Change"
  std::vector<std::string> resources{};
  json::Value detail{};  ///< an object
  WallTime time{};
};

/// What goes to one target without being an event of a bus: of a rule's schedule, or of EventBridge Scheduler.
struct DirectDelivery {
  std::string source_arn{};                        ///< of the rule or the schedule
  json::Value target{};                            ///< as PutTargets has it: Arn, RoleArn, RetryPolicy, DeadLetterConfig
  std::string input{};                             ///< JSON
  std::string principal = "events.amazonaws.com";  ///< the service that takes the target's role
};

/// The default buses of all accounts.
class EventBus {
 public:
  /// Accepted when it returns: it is delivered to the targets of all rules that match, whatever happens. Gives its id.
  virtual std::string publish(const Event& event) = 0;
  /// Accepted when it returns: tried until it is received, as the target's retry policy says.
  virtual void deliver(const DirectDelivery& delivery) = 0;

 protected:
  ~EventBus() = default;
};

/// What a target gets.
struct EventDelivery {
  std::string target_arn{};
  std::string rule_arn{};
  std::string input{};             ///< JSON: the event, or what the target has as its input
  std::optional<Identity> role{};  ///< a session of the target's role, where it has one; what it may do is the receiver's to ask
  json::Value target{};            ///< as PutTargets had it
  std::map<std::string, std::string> attributes{};  ///< of a dead letter: why it is one
};

/// A service whose resources are targets of rules.
class EventReceiver {
 public:
  /// Takes an event: starts the pipeline, queues the invocation. An error of status 429 or 5xx, or of throttling, is tried again later;
  /// with any other one the event is dropped, as AWS does. A function's policy is the receiver's to ask.
  virtual Reply<> receive(const EventDelivery& delivery) = 0;

 protected:
  ~EventReceiver() = default;
};

}  // namespace martlet::cloud::events
