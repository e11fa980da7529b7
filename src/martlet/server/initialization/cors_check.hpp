#pragma once
#include <string>
#include <vector>

#include <martlet/server/options.hpp>

namespace martlet {

/// Adds to `problems` what can't have been meant in the options of `owner`, such as origins that no browser sends.
void check_cors(const CorsOptions& options, const std::string& owner, std::vector<std::string>& problems);

}  // namespace martlet
