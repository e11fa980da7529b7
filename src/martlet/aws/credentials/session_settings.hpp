#pragma once
#include <martlet/aws/session/session_parts.hpp>

#include "shared_settings.hpp"

namespace martlet::aws {

/// Reads the region, the endpoints and the retry options. Fails with Code::missing if no region is set, Code::malformed for an invalid
/// value, and Code::conflict if FIPS or dual-stack endpoints are requested together with a custom one.
Result<void> read_session_settings(const SharedSettings& settings, Session::Parts& parts);

}  // namespace martlet::aws
