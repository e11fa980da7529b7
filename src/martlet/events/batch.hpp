#pragma once
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include <martlet/http/headers.hpp>
#include <martlet/json/value.hpp>
#include <martlet/server/request.hpp>

#include "event_options.hpp"

namespace martlet {

/// One record of an event, as a request to its handler.
struct Delivery {
  std::vector<std::string> keys;  ///< the keys of handlers that may handle it, the most specific first
  json::Value id;                 ///< identifies it in the response and the log; null if its kind has no ids
  /// Records of one lane are handled in order, and after a failure the rest of the lane isn't begun. "" means a separate lane.
  std::string lane;
  std::string body;
  std::vector<std::pair<std::string, std::string>> headers;
  std::string query;       ///< of the request's target, encoded
  std::string xray_trace;  ///< the sender's; if "", the invocation's
  std::string remote_address;
  std::function<void(Request&)> attach;  ///< stores the typed record where EventRecord finds it
};

/// The outcome of a delivery.
struct DeliveryOutcome {
  int status = 0;  ///< 0 if the delivery wasn't begun
  http::Headers headers;
  std::string payload;

  bool is_done() const { return status != 0 && status < 400; }
};

/// An event with all of its records.
struct Batch {
  const json::Value& event;  ///< without the records that unpack() removed
  std::vector<Delivery> deliveries;
  std::vector<DeliveryOutcome> delivered;  ///< the outcome of each delivery
  EventOptions options;
};

/// Returns a function for Delivery::attach.
template <class Record>
std::function<void(Request&)> attaching(Record record) {
  return
      [kept = std::make_shared<const Record>(std::move(record))](Request& request) { request.app<std::shared_ptr<const Record>>() = kept; };
}

}  // namespace martlet
