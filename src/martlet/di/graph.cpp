#include "graph.hpp"

namespace martlet::di {

namespace {

std::string_view base_name(std::string_view path) { return path.substr(path.rfind('/') + 1); }

std::string to_text(const std::source_location& place) {
  return std::string(base_name(place.file_name())) + ":" + std::to_string(place.line());
}

Error bound_twice(const Binding& first, const Binding& second) {
  return {Code::conflict, readable(first.provider.makes) + " is bound twice: " + to_text(first.place) + " and " + to_text(second.place),
          where(second.place), "remove one; a test replaces a binding with override()"};
}

Error is_null(const Binding& binding) {
  return {Code::missing, "the value of " + readable(binding.provider.makes) + " is a null pointer", where(binding.place),
          "pass a pointer to an object"};
}

Error is_both(const Binding& handler, const Binding& service) {
  return {Code::conflict, readable(handler.provider.makes) + " is a handler, which is made on demand, but it is also bound as a service",
          where(service.place), "remove the binding of the handler, and bind only the services that it needs"};
}

void add_service(Graph& graph, const Binding& binding) {
  const auto [entry, is_new] = graph.services.emplace(binding.provider.makes, graph.nodes.size());
  if (!is_new) return graph.conflicts.push_back(bound_twice(graph.nodes[entry->second].binding, binding));
  graph.nodes.push_back({binding, {}});
}

void add_handler(Graph& graph, const Binding& binding) {
  const auto service = graph.services.find(binding.provider.makes);
  if (service != graph.services.end()) graph.conflicts.push_back(is_both(binding, graph.nodes[service->second].binding));
  if (graph.handlers.emplace(binding.provider.makes, graph.nodes.size()).second) graph.nodes.push_back({binding, {}});
}

void apply_override(Graph& graph, const Binding& binding) {
  const auto [entry, is_new] = graph.services.emplace(binding.provider.makes, graph.nodes.size());
  if (is_new) {
    graph.nodes.push_back({binding, {}});
  } else {
    graph.nodes[entry->second].binding = binding;
  }
}

void find_needs(Graph& graph) {
  for (Graph::Node& node : graph.nodes) {
    node.needs.reserve(node.binding.provider.needs.size());
    for (const Need& need : node.binding.provider.needs) {
      const auto found = graph.services.find(need.type);
      node.needs.push_back(found == graph.services.end() ? Graph::missing : found->second);
    }
  }
}

}  // namespace

Where where(const std::source_location& place) {
  return {std::string(base_name(place.file_name())), static_cast<int>(place.line()), 0, {}};
}

Graph make_graph(const std::vector<Binding>& bindings, const std::vector<Binding>& overrides) {
  Graph graph;
  graph.nodes.reserve(bindings.size() + overrides.size());
  graph.pruned = needed_by_overridden_only(bindings, overrides);
  for (const Binding& binding : bindings) {
    if (binding.kind != Binding::Kind::handler && !graph.pruned.contains(binding.provider.makes)) add_service(graph, binding);
  }
  for (const Binding& binding : overrides) apply_override(graph, binding);
  for (const Binding& binding : bindings) {
    if (binding.kind == Binding::Kind::handler) add_handler(graph, binding);
  }
  for (const Graph::Node& node : graph.nodes) {
    if (node.binding.kind == Binding::Kind::value && !node.binding.object) graph.conflicts.push_back(is_null(node.binding));
  }
  find_needs(graph);
  return graph;
}

}  // namespace martlet::di
