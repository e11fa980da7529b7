#pragma once
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

/// The default buses of all accounts.
class EventBus {
 public:
  /// Accepted when it returns: it is delivered to the targets of all rules that match, whatever happens. Gives its id.
  virtual std::string publish(const Event& event) = 0;

 protected:
  ~EventBus() = default;
};

/// What a target gets.
struct EventDelivery {
  std::string target_arn{};
  std::string rule_arn{};
  std::string input{};             ///< JSON: the event, or what the target has as its input
  std::optional<Identity> role{};  ///< a session of the target's role, where it has one; what it may do is the receiver's to ask
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
