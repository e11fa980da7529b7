#pragma once

namespace martlet::cloud::http_apis {

/// Observed at AWS, as the texts in these files that have no source beside them aren't.
inline constexpr const char* malformed_route_key =
    "The provided route key is not formatted properly for HTTP protocol. Format should be \"[HTTP METHOD] /[RESOURCE PATH]\" or "
    "\"$default\"";

}  // namespace martlet::cloud::http_apis
