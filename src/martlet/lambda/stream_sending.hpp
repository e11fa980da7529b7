#pragma once
#include <string>
#include <string_view>

#include <martlet/async/task.hpp>
#include <martlet/base/result.hpp>
#include <martlet/lambda/event_handler.hpp>
#include <martlet/lambda/runtime_api/runtime_response.hpp>

namespace martlet::lambda {

/// The receiver of a streamed response: the Runtime API. Call in this order, one at a time: begin(), send() for each part, end().
class ResponseSink {
 public:
  virtual ~ResponseSink() = default;
  /// Begins the response to `event`. `first` is its first bytes, and may be empty.
  virtual Task<Result<void>> begin(const RuntimeResponse& event, std::string_view content_type, std::string_view first) = 0;
  /// Sends `part`, which is not empty, and waits until the Runtime API has accepted it.
  virtual Task<Result<void>> send(std::string part) = 0;
  /// Ends the response; `failed` is the error that occurred after the first byte, if any. Must also be called after a failure of the other
  /// calls. Fails as check_post_response() does.
  virtual Task<Result<void>> end(const FunctionError* failed) = 0;
};

/// Calls `handler`, and waits for the first part of a stream, which is added to `beginning`. An exception before the first byte is thus an
/// ordinary invocation error.
Task<StreamedOutcome> begin_answer(EventHandler& handler, const Invocation& invocation);

/// Sends a stream: each part as it is produced, but not before the previous one was accepted. An exception of the stream, or a failure to
/// send it, is logged. Fails as ResponseSink::end() does.
Task<Result<void>> send_stream(StreamedResponse response, const RuntimeResponse& event, const Context& context, ResponseSink& sink);

}  // namespace martlet::lambda
