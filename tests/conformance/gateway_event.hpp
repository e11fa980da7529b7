#pragma once
#include <string>
#include <string_view>

#include <martlet/http/request.hpp>

#include "gateway_transport.hpp"

namespace conformance {

/// The event that an API gateway makes of a request with this body. A target that no gateway would let in is taken as it is.
std::string gateway_event(const martlet::http::Request& request, std::string_view body, PayloadFormat format);

}  // namespace conformance
