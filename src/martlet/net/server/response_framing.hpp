#pragma once
#include <cstddef>
#include <optional>

#include <martlet/http/response.hpp>

namespace martlet::net {

/// The framing of a response: how its end is found on a connection (RFC 9112, section 6).
struct ResponseFraming {
  bool keeps_alive = false;
  bool has_body = false;              ///< whether a body is sent: not for HEAD, 204, 304
  bool is_chunked = false;            ///< a stream of unknown length
  bool ends_with_connection = false;  ///< a stream of unknown length to a client that doesn't support chunks
  std::optional<std::size_t> length;  ///< the content-length to write
};

/// Chooses the framing of `response`. `keeps_alive`: do request and server allow the connection to be kept?
ResponseFraming frame_response(const http::Response& response, bool is_head, bool is_http_1_1, bool keeps_alive);

}  // namespace martlet::net
