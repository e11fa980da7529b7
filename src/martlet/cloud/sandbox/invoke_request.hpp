#pragma once
#include <functional>
#include <memory>
#include <string>

#include <martlet/cloud/sandbox/invoke_result.hpp>

namespace martlet::cloud {

/// The request of an invocation. Only the event's size is checked.
struct InvokeRequest {
  InvokeRequest(std::string json) : event(std::move(json)) {}  // NOLINT: an event alone is a request
  InvokeRequest(const char* json) : event(json) {}             // NOLINT: the same

  std::string event;             ///< JSON text, at most payload_bytes_max
  std::string request_id{};      ///< seen by the function and in its log; a new one if empty
  std::string arn{};             ///< the invoked ARN, with the qualifier, if any; the function's ARN if empty
  std::string client_context{};  ///< JSON text; empty if there is none
  std::string trace{};           ///< `Root=...;Parent=...;Sampled=0`; a new one if empty
  /// Released when the invocation has ended, even if its caller no longer waits. Used to count invocations.
  std::shared_ptr<const void> in_flight_guard{};
  /// Called on the loop when an invocation that ran has ended, with its result and the end of its log. For a streamed response, this is
  /// after the last part. It must not destroy the sandbox that runs the function.
  std::function<void(const InvokeResult& result)> on_ended{};
};

}  // namespace martlet::cloud
