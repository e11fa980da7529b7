#pragma once
#include <string>
#include <string_view>

#include <martlet/async/task.hpp>
#include <martlet/base/result.hpp>
#include <martlet/lambda/event_handler.hpp>
#include <martlet/lambda/runtime_api/runtime_response.hpp>

namespace martlet::lambda {

/// A streamed response on its way to the Runtime API. One at a time, in this order: begin(), send() for each part, end().
class ResponseSink {
 public:
  virtual ~ResponseSink() = default;
  /// Begins the response to `event`. `first`: its first bytes; may be empty.
  virtual Task<Result<void>> begin(const RuntimeResponse& event, std::string_view content_type, std::string_view first) = 0;
  /// Waits until the Runtime API has taken it. `part` is not empty.
  virtual Task<Result<void>> send(std::string part) = 0;
  /// The end, or what went wrong after the first byte. Must also be called after a failure of the others. Fails as judge_post().
  virtual Task<Result<void>> end(const FunctionError* failed) = 0;
};

/// Lets `handler` answer, and waits for the first part of a stream, which is then in `beginning`. So whatever is thrown before the first
/// byte is an invocation error like any other.
Task<StreamedOutcome> begin_answer(EventHandler& handler, const Invocation& invocation);

/// Sends a stream, each part when it is made, and none before the previous one was taken. An exception of the stream, or a failure to send
/// it, is logged. Fails as ResponseSink::end().
Task<Result<void>> send_stream(StreamedResponse response, const RuntimeResponse& event, const Context& context, ResponseSink& sink);

}  // namespace martlet::lambda
