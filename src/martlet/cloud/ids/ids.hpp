#pragma once
#include <chrono>
#include <cstddef>
#include <string>

namespace martlet::cloud {

/// A random UUID (RFC 9562, version 4), such as Lambda's request ids.
std::string new_uuid();

/// `digits` random hex digits, in lower case; at most 64.
std::string new_hex(std::size_t digits);

/// The root of an X-Ray trace that begins at `now`: `1-5759e988-bd862e3fe1be46a994272793`.
std::string new_trace_root(std::chrono::system_clock::time_point now);

}  // namespace martlet::cloud
