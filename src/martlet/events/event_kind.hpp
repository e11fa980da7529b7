#pragma once
#include <string_view>
#include <vector>

#include <martlet/base/result.hpp>
#include <martlet/json/value.hpp>
#include <martlet/lambda/event_handler.hpp>

#include "batch.hpp"

namespace martlet {

/// The description of a kind of event. Static, one per kind.
struct EventKind {
  std::string_view name;  ///< "sqs"; part of the routes' paths
  int rank;               ///< events are offered to the kinds in this order
  bool (*is_one)(const json::Value& event);
  /// Removes the records from the event and returns them. `text` is the original event. Fails if the event doesn't have the documented form
  /// of its kind.
  Result<std::vector<Delivery>> (*unpack)(json::Value& event, std::string_view text);
  lambda::Outcome (*answer)(const Batch& batch);
};

}  // namespace martlet
