#pragma once
#include <string>
#include <vector>

#include <martlet/base/wall_time.hpp>
#include <martlet/json/value.hpp>

namespace martlet::cloud::event_bridge {

/// An event to be published on an account's default bus. The bus assigns its id and version.
struct Event {
  std::string account{};
  std::string region{};
  std::string source{};       ///< "aws.codecommit"
  std::string detail_type{};  ///< "CodeCommit Repository State Change"
  std::vector<std::string> resources{};
  json::Value detail{};  ///< an object
  WallTime time{};
};

/// A delivery to one target that isn't an event of a bus. It comes from a rule's schedule or from EventBridge Scheduler.
struct DirectDelivery {
  std::string source_arn{};                        ///< the ARN of the rule or the schedule
  json::Value target{};                            ///< as in PutTargets: Arn, RoleArn, RetryPolicy, DeadLetterConfig
  std::string input{};                             ///< JSON
  std::string principal = "events.amazonaws.com";  ///< the service that assumes the target's role
};

/// The default buses of all accounts.
class EventBus {
 public:
  /// Publishes an event and returns its id. When this returns, the event is stored and will be delivered to the targets of all matching
  /// rules.
  virtual std::string publish(const Event& event) = 0;
  /// Stores a delivery, which is then attempted until the target receives it, within the target's retry policy.
  virtual void deliver(const DirectDelivery& delivery) = 0;

 protected:
  ~EventBus() = default;
};

}  // namespace martlet::cloud::event_bridge
