#pragma once
#include <chrono>
#include <optional>
#include <string>

#include <martlet/server/request.hpp>
#include <martlet/server/server.hpp>

#include "refused_input.hpp"

namespace martlet {

/// What the log is told about a request and its answer: route, keys and reasons; never a value, a path or a query that its client sent.
class RequestNotes {
 public:
  std::string reason;  ///< why it was refused, in words of ours
  std::optional<RefusedInput> refused_input;

  /// A line about input that was wrong and goes on to the handler all the same.
  void log_accepted(const Request& request) const;
  /// The line about the answer, where `lines` asks for one.
  void log_answer(const Request& request, int status, LogRequests lines, bool is_told) const;

 private:
  SteadyTime begun_ = std::chrono::steady_clock::now();
};

/// GET, POST, ...; "other" for a method that a client invented.
std::string_view logged_method(const Request& request);

}  // namespace martlet
