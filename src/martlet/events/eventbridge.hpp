#pragma once
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <martlet/base/wall_time.hpp>
#include <martlet/events/event_record.hpp>
#include <martlet/json/value.hpp>

namespace martlet {

/// An event of an EventBridge bus, sent by a rule that doesn't replace its input. `Body<T>` reads its detail. If its handler fails, the
/// invocation fails, and Lambda retries it twice.
///
///     events.on<martlet::EventBridgeEvent>({"orders", "Order Placed"}, martlet::handler<Announce>);
///
/// Contract: Amazon EventBridge User Guide, "Events in Amazon EventBridge".
struct EventBridgeEvent : EventRecord<EventBridgeEvent> {
  std::string id;
  std::string source;       ///< "orders", "aws.ec2"
  std::string detail_type;  ///< "Order Placed"
  std::string account;
  std::string region;
  std::optional<WallTime> time;
  std::vector<std::string> resources;      ///< ARNs
  std::optional<std::string> replay_name;  ///< for an event that is replayed from an archive
  std::string detail;                      ///< JSON text
  json::Value record;                      ///< the whole event except for the detail

  struct Selector {
    Selector(const char* of_source) : source(of_source) {}             ///< any detail type of this source
    Selector(std::string of_source) : source(std::move(of_source)) {}  ///< the same
    Selector(std::string of_source, std::string of_type) : source(std::move(of_source)), detail_type(std::move(of_type)) {}
    std::string source;             ///< "*" for any
    std::string detail_type = "*";  ///< "*" for any
  };
  static std::string selector_key(const Selector& selector);
  static const EventKind& kind();
};

}  // namespace martlet
