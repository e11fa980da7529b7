#pragma once
#include <string_view>

#include <martlet/http/headers.hpp>

namespace martlet::lambda {

/// Returns whether `body` must be sent as base64: for compressed bodies, for content types that aren't text, and for bytes that aren't
/// UTF-8.
bool is_binary(const http::Headers& headers, std::string_view body);

}  // namespace martlet::lambda
