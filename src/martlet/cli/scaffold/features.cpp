#include "features.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "source_edits.hpp"

namespace martlet::cli {
namespace {

constexpr std::array features{
    Feature{.name = "auth",
            .library = "martlet::auth",
            .plugin_header = "plugins/access.hpp",
            .plugin = "access(settings)",
            .handler_header = "handlers/get_me.hpp",
            .route = "  server.get(\"/me\", get_me).auth(\"token\").never_blocks();",
            .setting = "  std::string issuer = \"https://auth.example\";  ///< MY_SERVICE_ISSUER: whose tokens are accepted\n",
            .setting_field = "field<&Settings::issuer>(\"MY_SERVICE_ISSUER\").uri().fallback(defaults.issuer)",
            .needs_http_client = true},
    Feature{
        .name = "http",
        .plugin_header = "plugins/rates_client.hpp",
        .plugin = "rates_client(settings)",
        .handler_header = "handlers/get_rate.hpp",
        .route = "  server.get(\"/rates/{currency}\", handler<GetRate>);",
        .setting =
            "  std::string rates_url = \"https://rates.example/v1\";  ///< MY_SERVICE_RATES_URL: the service that knows exchange rates\n",
        .setting_field = "field<&Settings::rates_url>(\"MY_SERVICE_RATES_URL\").uri().fallback(defaults.rates_url)",
        .needs_http_client = true},
    Feature{.name = "metrics", .plugin_header = "plugins/monitoring.hpp", .plugin = "monitoring()"},
    Feature{.name = "openapi", .plugin_header = "plugins/openapi_document.hpp", .plugin = "openapi_document()"},
    Feature{.name = "sqlite", .library = "martlet::sqlite", .replaces = "services/memory_note_store"},
};

// The template is ours and tested, so a missing text is a bug in this command.
void replace_once(std::string& text, std::string_view old, std::string_view by) {
  const std::size_t at = text.find(old);
  if (at == std::string::npos) throw std::logic_error("the template has no \"" + std::string(old) + '"');
  text.replace(at, old.size(), by);
}

void insert_before(std::string& text, std::string_view place, std::string_view what) {
  replace_once(text, place, std::string(what) + std::string(place));
}

void add_library(std::string_view library, std::string& cmake) {
  constexpr std::string_view libraries = " LIBRARIES ";
  if (cmake.find(libraries) == std::string::npos) replace_once(cmake, " TESTS ${tests})", " TESTS ${tests} LIBRARIES )");
  const bool is_first = cmake.find(" LIBRARIES )") != std::string::npos;
  replace_once(cmake, libraries, std::string(libraries) + std::string(library) + (is_first ? "" : " "));
}

void add_plugin(std::string& plugins, const std::string& call) {
  const std::string line = "  server.plugin(" + call + ");";
  if (plugins.find(line) == std::string::npos) plugins = with_line(plugins, "void app(", line, "plugin(routes()").value();
}

void add_http_client(std::string& plugins) {
  constexpr std::string_view include = "#include <martlet/app/http_client_plugin.hpp>\n";
  if (plugins.find(include) != std::string::npos) return;
  insert_before(plugins, "#include <martlet/server/server.hpp>\n", include);
  add_plugin(plugins, "martlet::http_client()");
}

}  // namespace

std::span<const Feature> all_features() { return features; }

const Feature* find_feature(std::string_view name) {
  const auto found = std::ranges::find(features, name, &Feature::name);
  return found == features.end() ? nullptr : &*found;
}

void add_lines(const Feature& feature, Sources& files) {
  const auto text = [&files](const char* path) -> std::string& { return files.at(path).bytes; };
  if (!feature.library.empty()) add_library(feature.library, text("CMakeLists.txt"));
  if (feature.needs_http_client) add_http_client(text("plugins.cpp"));
  if (!feature.plugin.empty()) {
    text("plugins.cpp") = with_include(text("plugins.cpp"), std::string(feature.plugin_header));
    add_plugin(text("plugins.cpp"), std::string(feature.plugin));
  }
  if (!feature.route.empty()) {
    const std::string with_header = with_include(text("routes.cpp"), std::string(feature.handler_header));
    text("routes.cpp") = with_line(with_header, "void add_routes(", std::string(feature.route)).value();
  }
  if (!feature.setting.empty()) {
    insert_before(text("settings.hpp"), "};\n", feature.setting);
    insert_before(text("settings.cpp"), "field<&Settings::notes_max>(",
                  std::string(feature.setting_field) + ",\n                          ");
  }
  for (const char* extension : {".hpp", ".cpp"}) {
    if (!feature.replaces.empty()) files.erase(std::string(feature.replaces) + extension);
  }
}

}  // namespace martlet::cli
