#pragma once
#include <cstddef>
#include <optional>
#include <string>

#include <martlet/async/task.hpp>
#include <martlet/base/std_chrono.hpp>
#include <martlet/base/std_memory.hpp>
#include <martlet/http/request.hpp>

namespace martlet {

namespace http {
class StreamedRequestBody;
}

struct PayloadOptions;

/// A request's body, read by the handler while it arrives: the parameter `Body<PayloadStream>` (hapi's `payload.output: 'stream'`). A body
/// of any length takes only the memory of one part, and TCP slows down a client that sends faster than the handler reads. In Lambda and
/// with inject(), the whole body is one part.
///
/// The route's payload options apply: beyond `bytes_max` (default: 1 MiB) 413, before the handler runs if the client declares the length,
/// otherwise from next(); `allow`: 415. `timeout` is for each part. The bytes are those that the client sent, not parsed or decompressed. A
/// handler may respond without reading to the end; the connection is then closed unless little is left. Usable until the handler's response
/// has been sent, so a response stream may read it as well; by one coroutine at a time.
class PayloadStream {
 public:
  PayloadStream() = default;  ///< an empty body
  PayloadStream(http::RequestBody& body, const PayloadOptions& options);

  /// Returns the next part, never empty; nullopt at the end. Throws Boom: 413, 408 if nothing arrives in time, 400 for invalid chunks, 499
  /// if the client has disconnected (unless this cancels the handler first).
  Task<std::optional<std::string>> next();
  /// Returns the length that the client declares; nullopt if the body is chunked.
  std::optional<std::size_t> length() const { return body_ ? body_->length() : 0; }

 private:
  http::RequestBody* body_ = nullptr;
  http::StreamedRequestBody* parts_ = nullptr;  // nullptr: the body is available as a whole
  const PayloadOptions* options_ = nullptr;
  bool has_ended_ = false;
};

}  // namespace martlet
