#pragma once
#include <string>
#include <vector>

#include <martlet/app/http_options.hpp>
#include <martlet/base/result.hpp>
#include <martlet/config/environment.hpp>
#include <martlet/server/server.hpp>

namespace martlet {

/// Applies the environment (the variables of HttpOptions, and MARTLET_LOG_REQUESTS: failed, refused or all) to what was compiled in.
/// Fails with all variables that are wrong.
Result<void> read_http_settings(const Environment& environment, HttpOptions& http, ServerOptions& server);

/// What config::misspelled_settings() says of these variables.
std::vector<std::string> misspelled_http_settings(const Environment& environment);

}  // namespace martlet
