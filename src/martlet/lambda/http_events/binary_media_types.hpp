#pragma once
#include <string>
#include <vector>

#include "http_event.hpp"

namespace martlet::lambda {

/// Does the integration that sent `event` turn an answer's base64 into bytes again? All do but REST APIs, which look at their
/// `binaryMediaTypes`: one is `*/*`, or the first that the request's Accept header names. Otherwise the client gets the base64 text.
/// Contract: API Gateway Developer Guide, "Return binary media from a Lambda proxy integration in API Gateway".
bool decodes_base64(const HttpEvent& event, const std::vector<std::string>& binary_media_types);

}  // namespace martlet::lambda
