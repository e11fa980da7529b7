#include "graph.hpp"

namespace martlet::di {

namespace {

std::string verb(Lifetime lifetime) {
  switch (lifetime) {
    case Lifetime::singleton: return "singleton";
    case Lifetime::request: return "request";
    case Lifetime::transient: return "transient";
  }
  return {};
}

}  // namespace

std::string how_to_bind(const Graph& graph, TypeId missing) {
  const std::string name = readable(missing);
  for (const Graph::Node& node : graph.nodes) {
    const Binding& binding = node.binding;
    if (binding.kind == Binding::Kind::handler) continue;
    const std::string bound = readable(binding.recipe.makes);
    if (binding.recipe.implementation == missing) return "it is bound as " + bound + ": take a " + bound + "&";
    if (!binding.recipe.type || !is_derived_from(*binding.recipe.type, name)) continue;
    if (binding.kind == Binding::Kind::value)
      return bound + " is one: bind it as a " + name + ", as in services.value<" + name + ">(pointer)";
    return bound + " is one: bind it as services." + verb(binding.lifetime) + '<' + name + ", " + bound + ">()";
  }
  return "bind it, as in services.singleton<" + name + ">(), or as singleton<" + name + ", Implementation>() if it is an interface";
}

}  // namespace martlet::di
