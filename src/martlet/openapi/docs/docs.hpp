#pragma once
#include <optional>
#include <string>

#include <martlet/server/auth.hpp>
#include <martlet/server/plugin.hpp>

namespace martlet {

struct OpenApiDocsOptions {
  std::string path = "/docs";
  std::string document = "/openapi.json";  ///< OpenApiOptions::path; both plugins have the same prefix
  std::string title = "API";
  std::optional<AuthOptions> auth{};  ///< who may open it; nullopt: everybody
};

/// Serves a page that shows the document of the plugin openapi() and calls the service: `server.plugin(martlet::openapi_docs())`. All of it
/// comes from the program. Browsers contact no other host, and the page's Content-Security-Policy forbids it, except for the servers that
/// ApiInfo names. It is the library martlet::openapi_docs: link that, too.
Plugin openapi_docs(OpenApiDocsOptions options = {});

}  // namespace martlet
