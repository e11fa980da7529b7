#pragma once
#include <chrono>
#include <string>

namespace martlet::cloud {

/// Returns a new root id of an X-Ray trace that begins at `now`, such as `1-5759e988-bd862e3fe1be46a994272793`.
std::string new_trace_id(std::chrono::system_clock::time_point now);

}  // namespace martlet::cloud
