#pragma once
#include <string>
#include <string_view>
#include <vector>

#include <martlet/http/request.hpp>

namespace martlet::cloud {

/// Returns whether a body is written into an event as text, rather than as base64.
bool is_text_body(const http::RequestHeaders& headers, std::string_view body);

/// Returns whether the first media type of a Content-Type or Accept header is one of `types`. `*/*` in `types` matches every header, even
/// an empty one.
bool is_one_of_types(const std::vector<std::string>& types, std::string_view header);

}  // namespace martlet::cloud
