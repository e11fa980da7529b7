#pragma once
#include <optional>
#include <string>
#include <string_view>

#include <martlet/http/response.hpp>

namespace martlet::net {

/// How a response goes over a connection (RFC 9112, section 6).
struct ResponsePlan {
  bool keeps_alive = false;
  bool has_body = false;              ///< that is sent; not for HEAD, 204, 304
  bool is_chunked = false;            ///< a stream of unknown length
  bool ends_with_connection = false;  ///< the same, for a client that knows no chunks
  std::optional<std::size_t> length;  ///< the content-length that is written
};

/// `keeps_alive`: may the connection be kept, as far as request and server are concerned?
ResponsePlan plan_response(const http::Response& response, bool is_head, bool is_http_1_1, bool keeps_alive);

/// Appends status line and headers, up to the blank line, to `out`. What a handler says of `connection`, `content-length` and
/// `transfer-encoding` is replaced by the plan's. false, and `out` as it was, where something could split the response: a name that is
/// no token, a value or a reason with control characters, a status beyond 200..999.
bool append_response_head(std::string& out, const http::Response& response, const ResponsePlan& plan, std::string_view date);

}  // namespace martlet::net
