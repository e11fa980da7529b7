#pragma once
#include <map>
#include <string>
#include <utility>
#include <vector>

#include <martlet/server/server.hpp>

#include "event_kind.hpp"

namespace martlet {

/// The handlers that a program declared, by kind of event.
class EventHandlers {
 public:
  explicit EventHandlers(Server& server) : deliver(server.as_internal_handler()) {}

  struct Declared {
    std::string path;  ///< the route's
    EventOptions options;
  };
  using OfKind = std::map<std::string, Declared, std::less<>>;  // by key

  void add(const EventKind& kind, std::string key, Declared declared);
  /// Returns the kinds in the order of their ranks.
  const std::vector<std::pair<const EventKind*, OfKind>>& kinds() const { return kinds_; }
  /// Returns the handler for a record; nullptr if there is none.
  static const Declared* find(const OfKind& declared, const Delivery& delivery);
  /// Returns "sqs/orders-queue, schedule/nightly", for messages.
  std::string to_text() const;

  Server::InternalHandler deliver;

 private:
  std::vector<std::pair<const EventKind*, OfKind>> kinds_;
};

}  // namespace martlet
