#pragma once
#include <expected>
#include <string>

#include <martlet/async/task.hpp>
#include <martlet/lambda/context.hpp>
#include <martlet/lambda/function_error.hpp>
#include <martlet/lambda/streamed_response.hpp>

namespace martlet::lambda {

/// The response to an event, as JSON text, or the reason for the failure.
using Outcome = std::expected<std::string, FunctionError>;

/// The interface of a function for serve_buffered() and serve_streamed().
class EventHandler {
 public:
  virtual ~EventHandler() = default;
  /// Responds to one event. `invocation` and what it points to live until the task has ended. An exception becomes an invocation error, and
  /// the function continues with the next event.
  virtual Task<Outcome> handle(const Invocation& invocation) = 0;
  /// Responds to one event with a stream (serve_streamed()). `invocation` lives until the last part has been sent, or the stream is
  /// destroyed. By default, returns the response of handle(), which is sent as a whole.
  virtual Task<StreamedOutcome> handle_streamed(const Invocation& invocation);
};

}  // namespace martlet::lambda
