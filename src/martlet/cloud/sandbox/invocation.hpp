#pragma once
#include <memory>
#include <string>

#include <martlet/async/one_shot.hpp>
#include <martlet/cloud/sandbox/invoke_result.hpp>

namespace martlet::cloud {

/// An invocation on its way, from the one who invoked to the environment that runs it and back.
struct Invocation {
  Invocation(Loop& loop, std::string id, std::string trace_header, std::string json)
      : request_id(std::move(id)), trace(std::move(trace_header)), event(std::move(json)), result(loop) {}
  const std::string request_id;
  const std::string trace;  ///< `Root=...;Parent=...;Sampled=0`
  const std::string event;
  OneShot<InvokeResult> result;
};

using InvocationPtr = std::shared_ptr<Invocation>;

}  // namespace martlet::cloud
