#pragma once
#include <chrono>
#include <optional>
#include <string>

#include <martlet/server/request.hpp>
#include <martlet/server/server.hpp>

#include "input_problems.hpp"

namespace martlet {

/// Writes the log lines about a request and its response: route, keys and reasons; never a value, a path or a query from the client.
class RequestLog {
 public:
  std::string reason;  ///< why the request was refused, as a fixed sentence
  std::optional<InputProblems> input_problems;

  /// Logs invalid input that is passed to the handler nevertheless.
  void log_accepted(const Request& request) const;
  /// Logs the response.
  void log_response(const CompletedRequest& answered) const;
  /// Returns the time since the request arrived.
  std::chrono::nanoseconds took() const { return std::chrono::steady_clock::now() - begun_; }

 private:
  SteadyTime begun_ = std::chrono::steady_clock::now();
};

/// Returns whether a response with this status is logged. `is_reported`: another line has already reported the failure.
bool is_logged(int status, LogRequests lines, bool is_reported);

/// Returns the method for the log: GET, POST, ...; any method of an internal route, which no client reaches; otherwise "other".
std::string_view logged_method(const Request& request);

}  // namespace martlet
