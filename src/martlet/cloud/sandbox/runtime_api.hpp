#pragma once
#include <chrono>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <martlet/async/task.hpp>
#include <martlet/base/result.hpp>
#include <martlet/base/wall_time.hpp>
#include <martlet/http/response.hpp>
#include <martlet/net/reactor/reactor.hpp>
#include <martlet/net/server/server.hpp>

#include "invocation.hpp"

namespace martlet::cloud {

/// An invocation, as the call `next` delivers it.
struct Delivery {
  InvocationPtr invocation;
  WallTime deadline;
  std::string invocation_id{};  ///< only if an environment handles several invocations at once
};

/// The calls of a runtime, as implemented by its environment.
class RuntimeCalls {
 public:
  enum class CallStatus {
    accepted,
    unknown_id,   ///< not a current invocation
    wrong_state,  ///< not allowed in the current state
    too_late,     ///< the invocation's caller has already received a timeout
  };
  virtual ~RuntimeCalls() = default;
  /// Waits for an invocation. Returns nullopt in the wrong state. Canceled when the runtime closes the connection.
  virtual Task<std::optional<Delivery>> next() = 0;
  /// Returns whether the invocation was delivered with this invocation id.
  virtual bool has_invocation_id(std::string_view request_id, std::string_view invocation_id) const = 0;
  /// Returns CallStatus::accepted if a response to this invocation would be accepted, otherwise the reason why not.
  virtual CallStatus response_status(std::string_view request_id) const = 0;
  /// Begins a streamed response. Returns nullptr if the invoker needs the response as a whole.
  virtual std::shared_ptr<ResponseStream> begin_response_stream(std::string_view request_id, std::string content_type) = 0;
  /// Delivers a whole response, or ends a streamed one.
  virtual CallStatus answered(std::string_view request_id, std::string payload) = 0;
  virtual CallStatus response_too_large(std::string_view request_id) = 0;
  virtual CallStatus failed(std::string_view request_id, std::string payload) = 0;
  virtual CallStatus init_failed(std::string payload) = 0;
};

/// The Runtime API of one environment, version 2018-06-01, on a separate port. Contract: AWS Lambda Developer Guide, "Using the Lambda
/// runtime API". Statuses and error bodies are those of AWS's runtime interface emulator: 400 for a request id that isn't current, 403 for
/// a call that isn't allowed in the current state, 413 for a response larger than payload_bytes_max.
class RuntimeApi {
 public:
  /// Starts to listen. `calls` must outlive the result.
  static Result<std::unique_ptr<RuntimeApi>> listen(net::Reactor& reactor, RuntimeCalls& calls);

  /// Returns "127.0.0.1:PORT".
  std::string address() const;

 private:
  explicit RuntimeApi(RuntimeCalls& calls) : calls_(calls) {}
  Task<http::Response> handle(http::Request& request);
  Task<http::Response> next();
  Task<http::Response> receive_response(http::Request& request, std::string_view request_id);
  Task<http::Response> receive_response_stream(http::Request& request, std::string_view request_id, std::shared_ptr<ResponseStream> stream);
  Task<http::Response> receive_error(http::Request& request, std::string_view request_id);
  Task<http::Response> receive_init_error(http::Request& request);

  RuntimeCalls& calls_;
  std::optional<net::Server> server_;
};

}  // namespace martlet::cloud
