#pragma once
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <martlet/base/log.hpp>
#include <martlet/base/result.hpp>
#include <martlet/lambda/context.hpp>
#include <martlet/lambda/function_error.hpp>
#include <martlet/lambda/stream_sending.hpp>

namespace martlet::lambda {

/// A client of Lambda's Runtime API, for one invocation at a time, over a kept-alive blocking socket.
/// It has no thread, no reactor and no timeout: Lambda freezes the process between invocations,
/// possibly for hours, so no wait is too long.
/// Contract: AWS Lambda Developer Guide, "Using the Lambda runtime API" (2018-06-01). Not thread-safe, except interrupt().
class RuntimeClient {
 public:
  /// `host_and_port` is AWS_LAMBDA_RUNTIME_API: an IPv4 address, an IPv6 address in brackets, `localhost`, or a name
  /// in /etc/hosts. Other names (DNS) are not supported: a static program can't use the name service. The port is 80 by default.
  /// The client connects on the first call, which fails with Code::not_found for an invalid or unknown address.
  RuntimeClient(std::string_view host_and_port, Log log);
  RuntimeClient(const RuntimeClient&) = delete;
  RuntimeClient& operator=(const RuntimeClient&) = delete;
  ~RuntimeClient();

  /// Waits for the next event and returns it; nullopt after interrupt(). The invocation's views live until the next call of this object's
  /// next(); respond() and fail() don't affect them.
  /// Dropped connections and unusable responses are logged and retried, five times within about half a second. Fails with
  /// Code::denied when the environment is finished (403, 500), Code::unavailable when there is no response, Code::malformed when no
  /// response was usable. After any failure the process should exit with a status other than 0.
  Result<std::optional<Invocation>> next();

  /// Sends the response to the invocation. A dropped connection is retried. Fails with Code::too_large (413), Code::conflict (400: not the
  /// current invocation), Code::denied (403), Code::unavailable (no response, or 5xx other than 500): log these and continue. With
  /// Code::internal (500), the environment is finished: exit promptly with a status other than 0.
  Result<void> respond(std::string_view request_id, std::string_view json);

  /// Reports that the invocation failed. Fails as respond() does.
  Result<void> fail(std::string_view request_id, const FunctionError& error);

  /// Reports that the function can't start. Afterwards the process should exit with a status other than 0.
  Result<void> fail_init(const FunctionError& error);

  /// Returns the current invocation's event, and a sink for its streamed response; the sink's calls complete without suspending.
  const RuntimeResponse& event() const;
  std::unique_ptr<ResponseSink> sink();

  /// Makes a waiting or later call of next() return nullopt; an event that has already arrived is still returned. Async-signal-safe.
  void interrupt() noexcept;

 private:
  struct Impl;
  class Sink;
  std::unique_ptr<Impl> impl_;
};

}  // namespace martlet::lambda
