#include <algorithm>
#include <utility>

#include "graph.hpp"

namespace martlet::di {

namespace {

// How Martlet's own services are bound, by name, since they are in higher layers.
constexpr std::pair<std::string_view, std::string_view> of_martlet[] = {
    {"martlet::HttpClient", "server.plugin(martlet::http_client()) binds it (<martlet/app/http_client_plugin.hpp>)"},
    {"martlet::aws::Client", "server.plugin(martlet::aws::client()) binds it (<martlet/aws/client/client_plugin.hpp>)"},
    {"martlet::sqlite::Database",
     "services.singleton<Database>([] { return Database::open({.file = \"data.sqlite\", .migrations = migrations()}); }) binds it "
     "(guides/databases.md)"},
};

std::string verb(Lifetime lifetime) {
  switch (lifetime) {
    case Lifetime::singleton: return "singleton";
    case Lifetime::request: return "request";
    case Lifetime::transient: return "transient";
  }
  return {};
}

}  // namespace

std::string suggest_binding(const Graph& graph, TypeId missing) {
  const std::string name = readable(missing);
  for (const Graph::Node& node : graph.nodes) {
    const Binding& binding = node.binding;
    if (binding.kind == Binding::Kind::handler) continue;
    const std::string bound = readable(binding.provider.makes);
    if (binding.provider.implementation == missing) return "it is bound as " + bound + ": take a " + bound + "&";
    if (!binding.provider.type || !is_derived_from(*binding.provider.type, name)) continue;
    if (binding.kind == Binding::Kind::value)
      return bound + " is one: bind it as a " + name + ", as in services.value<" + name + ">(pointer)";
    return bound + " is one: bind it as services." + verb(binding.lifetime) + '<' + name + ", " + bound + ">()";
  }
  const auto own = std::ranges::find(of_martlet, std::string_view(name), &std::pair<std::string_view, std::string_view>::first);
  if (own != std::end(of_martlet)) return std::string(own->second);
  return "bind it, as in services.singleton<" + name + ">(), or as singleton<" + name + ", Implementation>() if it is an interface";
}

}  // namespace martlet::di
