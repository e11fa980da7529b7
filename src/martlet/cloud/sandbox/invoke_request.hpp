#pragma once
#include <functional>
#include <memory>
#include <string>

#include <martlet/cloud/sandbox/invoke_result.hpp>

namespace martlet::cloud {

/// What a function is invoked with. Nothing here is checked but the event's size.
struct InvokeRequest {
  InvokeRequest(std::string json) : event(std::move(json)) {}  // NOLINT: an event alone is a request
  InvokeRequest(const char* json) : event(json) {}             // NOLINT: the same

  std::string event;             ///< JSON text, at most payload_bytes_max
  std::string request_id{};      ///< empty: a new one. The function sees it, and the lines of its log bear it
  std::string arn{};             ///< of what was invoked, with its qualifier where it had one. Empty: the function's own
  std::string client_context{};  ///< JSON text; empty: none
  std::string trace{};           ///< `Root=...;Parent=...;Sampled=0`. Empty: a new one
  /// Released when the invocation has ended, whether or not its caller still waits: what counts invocations puts its count here.
  std::shared_ptr<const void> until_over{};
  /// Called when an invocation that ran has ended, with how it ended and the end of its log: of a streamed answer that comes after its last
  /// part. On the loop; it must not destroy what runs the function.
  std::function<void(const InvokeResult& result)> when_over{};
};

}  // namespace martlet::cloud
