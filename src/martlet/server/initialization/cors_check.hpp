#pragma once
#include <string>
#include <vector>

#include <martlet/server/route_options.hpp>

namespace martlet {

/// Adds mistakes in the options of `owner` to `problems`, such as origins that no browser sends.
void check_cors(const CorsOptions& options, const std::string& owner, std::vector<std::string>& problems);

}  // namespace martlet
