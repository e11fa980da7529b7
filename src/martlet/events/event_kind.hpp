#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <martlet/base/result.hpp>
#include <martlet/http/headers.hpp>
#include <martlet/json/value.hpp>
#include <martlet/lambda/event_handler.hpp>
#include <martlet/server/request.hpp>

#include "event_options.hpp"

namespace martlet {

/// One record of an event on its way to its handler, as a request.
struct Delivery {
  std::vector<std::string> keys;  ///< of the handlers that it may be for, the most specific first
  json::Value id;                 ///< how the answer and the log name it; null where its kind has no name for it
  /// Records of one lane are handled in order, and after a failure the rest of the lane isn't begun. "": alone in its lane.
  std::string lane;
  std::string body;
  std::vector<std::pair<std::string, std::string>> headers;
  std::string query;       ///< of the request's target, encoded
  std::string xray_trace;  ///< the sender's, where the record has one; "" for the invocation's
  std::string remote_address;
  std::function<void(Request&)> attach;  ///< puts the typed record where EventRecord finds it
};

/// What came of a delivery.
struct Delivered {
  int status = 0;  ///< 0: not begun
  http::Headers headers;
  std::string payload;

  bool is_done() const { return status != 0 && status < 400; }
};

/// An event with all of its records.
struct Batch {
  const json::Value& event;  ///< what unpack() left of it
  std::vector<Delivery> deliveries;
  std::vector<Delivered> delivered;  ///< of each delivery
  EventOptions options;
};

/// What the module knows about a kind of event. Static, one per kind.
struct EventKind {
  std::string_view name;  ///< "sqs"; part of the routes' paths
  int rank;               ///< events are offered to the kinds in this order
  bool (*is_one)(const json::Value& event);
  /// Takes the records out of the event. `text` is the event as it came. Fails where it isn't what its kind documents.
  Result<std::vector<Delivery>> (*unpack)(json::Value& event, std::string_view text);
  lambda::Outcome (*answer)(const Batch& batch);
};

/// For Delivery::attach.
template <class Record>
std::function<void(Request&)> attaching(Record record) {
  return
      [kept = std::make_shared<const Record>(std::move(record))](Request& request) { request.app<std::shared_ptr<const Record>>() = kept; };
}

}  // namespace martlet
