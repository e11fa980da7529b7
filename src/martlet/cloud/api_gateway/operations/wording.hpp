#pragma once

namespace martlet::cloud::http_apis {

/// Observed at AWS, unlike the texts in these files that cite no source.
inline constexpr const char* malformed_route_key =
    "The provided route key is not formatted properly for HTTP protocol. Format should be \"[HTTP METHOD] /[RESOURCE PATH]\" or "
    "\"$default\"";

}  // namespace martlet::cloud::http_apis
