#pragma once
#include <chrono>
#include <optional>
#include <string>

#include <martlet/server/request.hpp>
#include <martlet/server/server.hpp>

#include "refused_input.hpp"

namespace martlet {

/// What the log says about a request and its answer: route, keys and reasons; never a value, a path or a query that its client sent.
class RequestLog {
 public:
  std::string reason;  ///< why it was refused, in a fixed sentence
  std::optional<RefusedInput> refused_input;

  /// A line about input that was wrong and goes on to the handler all the same.
  void log_accepted(const Request& request) const;
  /// The line about the answer.
  void log_answer(const AnsweredRequest& answered) const;
  /// Since the request arrived.
  std::chrono::nanoseconds took() const { return std::chrono::steady_clock::now() - begun_; }

 private:
  SteadyTime begun_ = std::chrono::steady_clock::now();
};

/// Is there a line about an answer of this status? `is_told`: another line has reported the failure.
bool wants_line(int status, LogRequests lines, bool is_told);

/// GET, POST, ...; that of an internal route, which no client reaches; "other" for a method that a client invented.
std::string_view logged_method(const Request& request);

}  // namespace martlet
