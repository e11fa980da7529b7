#pragma once
#include <string>
#include <vector>

#include <martlet/app/http_options.hpp>
#include <martlet/base/result.hpp>
#include <martlet/config/environment.hpp>
#include <martlet/server/server.hpp>

namespace martlet {

/// Applies environment variables (those of HttpOptions, and MARTLET_LOG_REQUESTS: failed, refused or all) to the compiled-in options. The
/// error lists all invalid variables.
Result<void> read_http_settings(const Environment& environment, HttpOptions& http, ServerOptions& server);

/// Returns the result of config::misspelled_settings() for these variables.
std::vector<std::string> misspelled_http_settings(const Environment& environment);

}  // namespace martlet
