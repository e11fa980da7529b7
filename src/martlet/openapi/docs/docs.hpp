#pragma once
#include <optional>
#include <string>

#include <martlet/server/auth_options.hpp>
#include <martlet/server/plugin.hpp>

namespace martlet {

struct OpenApiDocsOptions {
  std::string path = "/docs";
  std::string document = "/openapi.json";  ///< OpenApiOptions::path; both plugins have the same prefix
  std::string title = "API";
  std::optional<AuthOptions> auth{};  ///< the clients that may open it; nullopt for all clients
};

/// Serves a page that shows the document of the plugin openapi() and calls the service: `server.plugin(martlet::openapi_docs())`. The
/// program contains the whole page. Browsers contact no other host, and the page's Content-Security-Policy forbids it, except for the
/// servers in ApiInfo. Link the library martlet::openapi_docs.
Plugin openapi_docs(OpenApiDocsOptions options = {});

}  // namespace martlet
