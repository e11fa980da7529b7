#pragma once
#include <optional>
#include <string>

#include <martlet/server/api_info.hpp>
#include <martlet/server/auth_options.hpp>
#include <martlet/server/plugin.hpp>

namespace martlet {

struct OpenApiOptions {
  ApiInfo info{};  ///< title, version, description, ... of the service
  std::string path = "/openapi.json";
  std::optional<AuthOptions> auth{};  ///< the clients that may read it; nullopt for all clients
};

/// Serves the document of the whole server (document.hpp), whatever the order of registration is: `server.plugin(martlet::openapi({...}))`.
/// The document is created only once: at initialization, where a mistake in it is an initialization error, or in Lambda when it is first
/// requested, so that a cold start doesn't take the time for it.
Plugin openapi(OpenApiOptions options = {});

}  // namespace martlet
