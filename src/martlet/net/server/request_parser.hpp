#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <martlet/http/request.hpp>

namespace martlet::net {

/// The properties of a request's connection and body, from its head.
struct RequestFraming {
  bool is_http_1_1 = true;
  bool keeps_alive = true;
  bool is_chunked = false;
  bool expects_continue = false;
  std::size_t length = 0;  ///< for a body that isn't chunked
};

/// A parser that reads one request after the other from a buffer. It is strict, and refuses requests that two parsers could read
/// differently. A complete, plain head, as nearly all are, is read by read_plain_head(); other heads, and chunks, by Beast's parser.
class RequestParser {
 public:
  enum class Head { incomplete, complete, refused };
  enum class Chunks { incomplete, complete, too_large, malformed };

  RequestParser();
  ~RequestParser();

  /// Begins a new request with the next bytes; its head is stored in `request`, which must stay until the head is complete.
  void begin(http::Request& request);

  /// Continues to read the head. `unread` must begin where the last call stopped (`taken` bytes further), at the same address: the
  /// request's views point into it.
  Head read_head(std::string_view unread, std::size_t& taken);
  const RequestFraming& framing() const;  ///< call when the head is complete
  int refusal() const;                    ///< the status to respond with when the head is refused
  bool has_request_line() const;

  /// Adds this request's trailers to `trailers`, which must outlive the reading; without this call they are discarded.
  void keep_trailers(http::Headers& trailers);

  /// Continues to read a chunked body, and appends it to `body`, at most `bytes_max` in total.
  Chunks read_chunks(std::string_view unread, std::size_t& taken, std::string& body, std::size_t bytes_max);

 private:
  class Beast;
  http::Request* request_ = nullptr;
  RequestFraming plain_framing_;  // for a plain head; only its length varies
  std::unique_ptr<Beast> beast_;  // for a head that isn't plain
};

}  // namespace martlet::net
