#pragma once
#include <iosfwd>
#include <string>

#include <martlet/json/value.hpp>

namespace martlet {

/// A program's response to an event, as Lambda receives it.
struct EventResponse {
  std::string payload;        ///< JSON text: the response or the error
  bool is_error = false;      ///< whether it is an invocation error, so that the event is retried, or sent to a dead-letter queue
  std::string error_type;     ///< "Function.BadRequest"; "" for none
  std::string error_message;  ///< "" for none

  json::Value json() const { return json::parse(payload).value_or(json::Value()); }
};

/// Writes the payload.
std::ostream& operator<<(std::ostream& out, const EventResponse& response);

}  // namespace martlet
