#pragma once

namespace martlet::cloud::api_gateway {

/// API Gateway's message for a malformed route key, as observed at AWS.
inline constexpr const char* malformed_route_key =
    "The provided route key is not formatted properly for HTTP protocol. Format should be \"[HTTP METHOD] /[RESOURCE PATH]\" or "
    "\"$default\"";

}  // namespace martlet::cloud::api_gateway
