#pragma once
#include <string>
#include <string_view>

#include <martlet/http/response.hpp>

#include "response_framing.hpp"

namespace martlet::net {

/// Appends status line and headers, up to the blank line, to `out`. A handler's `connection`, `content-length` and `transfer-encoding` are
/// replaced by those of `framing`. Returns false and leaves `out` unchanged if something could split the response: a name that is not a
/// token, a value or a reason with control characters, a status outside 200..999.
bool append_response_head(std::string& out, const http::Response& response, const ResponseFraming& framing, std::string_view date);

}  // namespace martlet::net
