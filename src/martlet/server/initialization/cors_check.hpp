#pragma once
#include <string>
#include <vector>

#include <martlet/server/route_options.hpp>

namespace martlet {

/// Adds a problem for each mistake in the options, such as origins that no browser sends. Messages begin with `owner`.
void check_cors(const CorsOptions& options, const std::string& owner, std::vector<std::string>& problems);

}  // namespace martlet
