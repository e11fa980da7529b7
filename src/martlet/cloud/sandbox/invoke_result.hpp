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

/// Lambda's limit for the log that an invocation's answer has, in bytes.
inline constexpr std::size_t log_tail_bytes_max = 4096;

/// What an invocation cost, as its REPORT line says.
struct InvokeReport {
  std::chrono::microseconds duration{};
  std::chrono::milliseconds billed{};               ///< rounded up
  std::optional<std::chrono::microseconds> init{};  ///< of the environment, where this was its first invocation
  std::size_t memory_max_mb = 0;                    ///< that the bootstrap's process ever had resident; 0: unknown
};

/// How an invocation ended.
struct InvokeResult {
  enum class Outcome {
    answered,        ///< the payload is the function's answer
    streaming,       ///< invoke_streamed() alone: `stream` gives the answer while the function makes it; there is no report yet
    function_error,  ///< the payload is an error: the function's own, or Lambda's about it (timeout, exit, too large an answer)
    throttled,       ///< not run: as many invocations as allowed are under way (TooManyRequestsException)
    too_large,       ///< not run: the event is larger than 6 MB (RequestTooLargeException)
  };
  Outcome outcome = Outcome::answered;
  std::string request_id;
  std::string payload;  ///< mostly JSON, but that is the function's doing
  InvokeReport report;
  /// The last log_tail_bytes_max bytes of the log from its START to its REPORT line, as `X-Amz-Log-Result` has them, though not in base64.
  /// Of a streamed answer that begins (InvokeRequest::when_over has it), and of what did not run: empty.
  std::string log_tail{};
  std::string throttled_by{};                  ///< Reason of TooManyRequestsException: `ReservedFunctionConcurrentInvocationLimitExceeded`
  std::string content_type{};                  ///< of the stream
  std::shared_ptr<http::BodyStream> stream{};  ///< throws where the answer breaks off
};

/// A function as those see it who invoke it.
using Invoke = std::function<Task<InvokeResult>(std::string event)>;

}  // namespace martlet::cloud
