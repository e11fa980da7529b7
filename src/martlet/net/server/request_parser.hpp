#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <martlet/http/request.hpp>

namespace martlet::net {

/// What the head of a request says about its connection and its body.
struct RequestFraming {
  bool is_http_1_1 = true;
  bool keeps_alive = true;
  bool is_chunked = false;
  bool expects_continue = false;
  std::size_t length = 0;  ///< of a body that isn't chunked
};

/// Reads one request after the other from a buffer. Strict: what two readers could understand in two ways is refused.
/// A head that has come whole and is plain, as nearly all are, is read by read_plain_head(); Beast's parser reads any other, and chunks.
class RequestParser {
 public:
  enum class Head { incomplete, complete, refused };
  enum class Chunks { incomplete, complete, too_large, malformed };

  RequestParser();
  ~RequestParser();

  /// The next bytes are the first of a new request, whose head goes to `request`. It must stay until the head is complete.
  void begin(http::Request& request);

  /// Reads on in the head. `unread` must begin where the last call stopped (`taken` bytes further), and lie where it lay: the
  /// request's views point into it.
  Head read_head(std::string_view unread, std::size_t& taken);
  const RequestFraming& framing() const;  ///< once the head is complete
  int refusal() const;                    ///< the status to answer with, once the head is refused
  bool has_request_line() const;

  /// Those of this request's body are added to `trailers`, which must stay; otherwise they are read, and not used.
  void keep_trailers(http::Headers& trailers);

  /// Reads on in a chunked body, and appends it to `body`, at most `bytes_max` of it in all.
  Chunks read_chunks(std::string_view unread, std::size_t& taken, std::string& body, std::size_t bytes_max);

 private:
  class Beast;
  http::Request* request_ = nullptr;
  RequestFraming plain_framing_;  // of a plain head; only its length varies
  std::unique_ptr<Beast> beast_;  // where the head isn't plain
};

}  // namespace martlet::net
