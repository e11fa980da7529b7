#pragma once
#include <string>
#include <string_view>

#include <martlet/http/response.hpp>

#include "http_event.hpp"

namespace martlet::lambda {

/// The JSON text that the integration which sent an event of `event`'s kind expects back for `response`, whose body is `body`.
/// Headers that belong to a connection (`connection`, `transfer-encoding`, `date`, ...) are left out, and those that no HTTP response
/// could have.
std::string write_answer(const HttpEvent& event, const http::Response& response, std::string_view body);

/// Must `body` travel as base64? Yes for what is compressed, for content types that are no text, and for bytes that are not UTF-8.
bool is_binary(const http::Headers& headers, std::string_view body);

}  // namespace martlet::lambda
