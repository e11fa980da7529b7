#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include <martlet/base/result.hpp>
#include <martlet/http/response_parser.hpp>

#include <martlet/lambda/runtime_api/known_head.hpp>
#include <martlet/lambda/runtime_api/runtime_response.hpp>

namespace martlet::lambda {

struct ResponseLimits {
  std::size_t head_bytes_max = 16 * 1024;
  /// Five times what Lambda allows today, so that a raised limit needs no new release of Martlet.
  std::size_t body_bytes_max = 32 * 1024 * 1024;
  int interim_max = 16;  ///< 1xx responses before the final one
};

/// A reader of the Runtime API's responses, one after the other, from bytes as they arrive.
class RuntimeResponseReader final : private http::ResponseParser::Receiver {
 public:
  explicit RuntimeResponseReader(const ResponseLimits& limits = {});

  /// Begins a new response, which is stored in `to`; clears `to`.
  void begin(RuntimeResponse& to);

  /// Reads from the front of `bytes` and returns the number used; pass the rest again, followed by more.
  /// Fails with Code::malformed, or with Code::too_large for a body larger than the limit (the head is in `to` by then).
  Result<std::size_t> read(std::string_view bytes);

  /// Call at the end of the connection. Fails with Code::unavailable if the response isn't complete.
  Result<void> end();

  bool has_begun() const { return body_left_ || parser_.has_begun(); }
  bool is_complete() const { return is_complete_; }

 private:
  void start(int status, std::string_view reason) override;
  bool add_header(std::string_view name, std::string_view value) override;
  std::unexpected<Error> malformed() const;
  Result<void> prepare_body(std::optional<std::uint64_t> length);
  std::optional<KnownHead::Read> read_known_head(std::string_view bytes);
  void learn(std::string_view head);
  Result<std::size_t> parse(std::string_view bytes);
  void finish(bool keeps_alive);

  std::vector<KnownHead> known_heads_;
  std::optional<std::uint64_t> body_left_;  // for a response with a known head
  http::ResponseParser parser_;             // reads all other responses
  std::size_t head_bytes_max_;
  std::size_t body_bytes_max_;
  RuntimeResponse* to_ = nullptr;
  bool is_complete_ = false;
};

}  // namespace martlet::lambda
