#pragma once
#include <memory>
#include <string>

#include <martlet/async/one_shot.hpp>
#include <martlet/cloud/sandbox/invoke_request.hpp>
#include <martlet/cloud/sandbox/invoke_result.hpp>

#include "response_stream.hpp"

namespace martlet::cloud {

/// An invocation, passed from its invoker to the environment that runs it and back.
struct Invocation {
  /// `given` must have a request id, an ARN and a trace.
  Invocation(Loop& loop, InvokeRequest given, bool streamed)
      : request(std::move(given)), request_id(request.request_id), takes_stream(streamed), result(loop) {}
  Invocation(const Invocation&) = delete;

  InvokeRequest request;
  const std::string& request_id;
  const bool takes_stream;                 ///< whether the invoker accepts a stream, as with InvokeWithResponseStream
  std::shared_ptr<ResponseStream> stream;  ///< set when a streamed response begins
  OneShot<InvokeResult> result;
};

/// Begins a streamed response and passes it to the invoker. Returns nullptr if the invoker needs the response as a whole.
inline std::shared_ptr<ResponseStream> begin_stream(Invocation& invocation, Loop& loop, std::string content_type) {
  if (!invocation.takes_stream || invocation.stream) return nullptr;
  invocation.stream = std::make_shared<ResponseStream>(loop);
  InvokeResult begun;
  begun.outcome = InvokeResult::Outcome::streaming;
  begun.request_id = invocation.request_id;
  begun.content_type = std::move(content_type);
  begun.stream = body_of(invocation.stream);
  invocation.result.give(std::move(begun));
  return invocation.stream;
}

using InvocationPtr = std::shared_ptr<Invocation>;

}  // namespace martlet::cloud
