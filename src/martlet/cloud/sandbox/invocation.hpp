#pragma once
#include <memory>
#include <string>

#include <martlet/async/one_shot.hpp>
#include <martlet/cloud/sandbox/invoke_result.hpp>

#include "answer_stream.hpp"

namespace martlet::cloud {

/// An invocation on its way, from the one who invoked to the environment that runs it and back.
struct Invocation {
  Invocation(Loop& loop, std::string id, std::string trace_header, std::string json, bool streamed = false)
      : request_id(std::move(id)), trace(std::move(trace_header)), event(std::move(json)), takes_stream(streamed), result(loop) {}
  const std::string request_id;
  const std::string trace;  ///< `Root=...;Parent=...;Sampled=0`
  const std::string event;
  const bool takes_stream;               ///< invoked as InvokeWithResponseStream does
  std::shared_ptr<AnswerStream> stream;  ///< once a streamed answer has begun
  OneShot<InvokeResult> result;
};

/// A streamed answer begins: whoever invoked gets it. nullptr where it is to be taken as a whole.
inline std::shared_ptr<AnswerStream> begin_stream(Invocation& invocation, Loop& loop, std::string content_type) {
  if (!invocation.takes_stream || invocation.stream) return nullptr;
  invocation.stream = std::make_shared<AnswerStream>(loop);
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
