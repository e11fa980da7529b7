#pragma once
#include <cstddef>
#include <memory>
#include <string_view>

#include <martlet/base/result.hpp>

#include "runtime_response.hpp"

namespace martlet::lambda {

struct ResponseLimits {
  std::size_t head_bytes_max = 16 * 1024;
  /// Five times what Lambda carries today, so that a raised limit there needs no new release here.
  std::size_t body_bytes_max = 32 * 1024 * 1024;
  int interim_max = 16;  ///< 1xx responses before the real one
};

/// HTTP/1.1's grammar of a response: Content-Length, chunked, until the end of the connection, interim responses.
class ResponseParser {
 public:
  explicit ResponseParser(const ResponseLimits& limits = {});
  ResponseParser(const ResponseParser&) = delete;
  ~ResponseParser();

  /// A new response begins, and is put into `to`, which is cleared.
  void begin(RuntimeResponse& to);

  /// Reads from the front of `bytes` and tells how many it has used; the rest, with more after it, is to be given again.
  /// Fails with Code::malformed, or with Code::too_large for a body beyond the limit (the head is in `to` by then).
  Result<std::size_t> read(std::string_view bytes);

  /// The connection has ended. Fails with Code::unavailable where the response isn't whole.
  Result<void> end();

  bool is_whole() const;

 private:
  class Grammar;
  std::unique_ptr<Grammar> grammar_;
};

}  // namespace martlet::lambda
