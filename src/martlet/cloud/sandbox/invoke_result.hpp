#pragma once
#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include <martlet/async/task.hpp>
#include <martlet/http/response.hpp>

namespace martlet::cloud {

/// Lambda's limit for the log in an invocation's result, in bytes.
inline constexpr std::size_t log_tail_bytes_max = 4096;

/// The figures of an invocation's REPORT line.
struct InvokeReport {
  std::chrono::microseconds duration{};
  std::chrono::milliseconds billed{};               ///< rounded up
  std::optional<std::chrono::microseconds> init{};  ///< only for the first invocation of an environment
  std::size_t memory_max_mb = 0;                    ///< the peak resident memory of the bootstrap's process; 0 if unknown
};

/// How an invocation ended.
struct InvokeResult {
  enum class Outcome {
    answered,        ///< the payload is the function's response
    streaming,       ///< only from invoke_streamed(): `stream` returns the response as it is produced; there is no report yet
    function_error,  ///< the payload is an error, from the function or from Lambda (timeout, exit, response too large)
    throttled,       ///< not run, since the limit of concurrent invocations is reached (TooManyRequestsException)
    too_large,       ///< not run, since the event is larger than 6 MB (RequestTooLargeException)
  };
  Outcome outcome = Outcome::answered;
  std::string request_id;
  std::string payload;  ///< usually JSON, but the function may return any text
  InvokeReport report;
  /// The last log_tail_bytes_max bytes of the log, from the START to the REPORT line, as in `X-Amz-Log-Result` but not in base64. Empty if
  /// the invocation did not run, and when a streamed response begins (see InvokeRequest::on_ended).
  std::string log_tail{};
  std::string throttled_by{};                  ///< Reason in TooManyRequestsException: `ReservedFunctionConcurrentInvocationLimitExceeded`
  std::string content_type{};                  ///< the stream's content type
  std::shared_ptr<http::BodyStream> stream{};  ///< its next() throws if the response ends early
};

/// A function as its invokers see it.
using Invoke = std::function<Task<InvokeResult>(std::string event)>;

}  // namespace martlet::cloud
