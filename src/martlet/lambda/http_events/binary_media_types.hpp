#pragma once
#include <string>
#include <vector>

#include "http_event.hpp"

namespace martlet::lambda {

/// Returns whether the integration that sent `event` decodes a response's base64. All do except REST APIs, which do if one of their
/// `binaryMediaTypes` is `*/*` or the first type in the request's Accept header; otherwise the client gets the base64 text. Contract: API
/// Gateway Developer Guide, "Return binary media from a Lambda proxy integration in API Gateway".
bool decodes_base64(const HttpEvent& event, const std::vector<std::string>& binary_media_types);

}  // namespace martlet::lambda
