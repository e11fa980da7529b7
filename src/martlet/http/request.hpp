#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <martlet/async/loop.hpp>
#include <martlet/async/task.hpp>
#include <martlet/base/result.hpp>
#include <martlet/http/headers.hpp>

namespace martlet::json {
class Value;
}

namespace martlet::http {

/// The body of a request, as the transport provides it. A transport reads it only when it is needed, so that a request that is rejected
/// because of its headers saves the upload, and `100 Continue` is sent only when the body is wanted.
class RequestBody {
 public:
  virtual ~RequestBody() = default;

  /// Returns the whole body if it has already arrived, without waiting; nullopt if it has to be read.
  virtual std::optional<std::string_view> ready() const = 0;

  /// Returns the declared length; nullopt if it isn't known before the end (chunked).
  virtual std::optional<std::size_t> length() const = 0;

  /// Reads the whole body, at most `bytes_max`, in bytes as sent (before decompression). The view lives as long as the request.
  /// Fails with Code::too_large beyond `bytes_max`, Code::timeout after `deadline` (if given) or the transport's limit, Code::malformed
  /// for invalid framing, Code::unavailable if the client has disconnected. Call it once.
  virtual Task<Result<std::string_view>> read(std::size_t bytes_max, std::optional<SteadyTime> deadline) = 0;
};

/// A body that is already complete, as in injected requests and Lambda events. Empty by default.
class BufferedBody final : public RequestBody {
 public:
  BufferedBody() = default;
  explicit BufferedBody(std::string_view bytes) : bytes_(bytes) {}
  std::optional<std::string_view> ready() const override { return bytes_; }
  std::optional<std::size_t> length() const override { return bytes_.size(); }
  Task<Result<std::string_view>> read(std::size_t bytes_max, std::optional<SteadyTime> deadline) override;

 private:
  std::string_view bytes_;
};

/// The transport's own information about a request, which a client can't forge. Read only on demand.
class RequestContext {
 public:
  virtual ~RequestContext() = default;
  /// Returns, in Lambda, the event's `requestContext`; null if it has none. Thread-safe.
  virtual json::Value read() const = 0;
};

/// A request, over any transport. All views point into bytes that the transport holds until the response has been sent.
struct Request {
  std::string_view method;  ///< a token, as received
  std::string_view target;  ///< origin form (`/a?b=c`), absolute form, or `*`; percent-encoded, as received
  RequestHeaders headers;
  RequestBody* body = nullptr;  ///< never null when a handler sees it
  std::string_view remote_address;
  std::string_view id;                      ///< from the transport (Lambda's request id); if empty, the server generates one
  std::string_view xray_trace;              ///< X-Ray's tracing header as the transport received it (Lambda); if empty, the header is used
  std::optional<SteadyTime> deadline;       ///< a response after this time is useless (Lambda); nullopt if there is no deadline
  std::string body_memory;                  ///< an empty buffer, possibly with capacity, that a response's body may be written to
  const RequestContext* context = nullptr;  ///< nullptr if the transport has no context (HTTP)
};

}  // namespace martlet::http
