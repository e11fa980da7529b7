#pragma once
#include <optional>
#include <string>
#include <string_view>

#include <martlet/http/response.hpp>

namespace martlet::net {

/// How a response is sent over a connection (RFC 9112, section 6).
struct ResponsePlan {
  bool keeps_alive = false;
  bool has_body = false;              ///< is a body sent? Not for HEAD, 204, 304
  bool is_chunked = false;            ///< a stream of unknown length
  bool ends_with_connection = false;  ///< a stream of unknown length to a client that doesn't support chunks
  std::optional<std::size_t> length;  ///< the content-length to write
};

/// Plans the response. `keeps_alive`: do request and server allow the connection to be kept?
ResponsePlan plan_response(const http::Response& response, bool is_head, bool is_http_1_1, bool keeps_alive);

/// Appends status line and headers, up to the blank line, to `out`. A handler's `connection`, `content-length` and `transfer-encoding` are
/// replaced by the plan's. Returns false and leaves `out` unchanged if something could split the response: a name that is not a token, a
/// value or a reason with control characters, a status outside 200..999.
bool append_response_head(std::string& out, const http::Response& response, const ResponsePlan& plan, std::string_view date);

}  // namespace martlet::net
