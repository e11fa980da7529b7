#include "built_graph.hpp"

#include <stdexcept>

namespace martlet::di {

namespace {

// Returns whether the node needs only singletons. The graph must not have cycles. `known` has the results so far: 1 yes, -1 no, 0 not known
// yet.
bool needs_only_singletons(const Graph& graph, std::size_t node, std::vector<int>& known) {
  if (known[node] != 0) return known[node] > 0;
  bool only = true;
  for (const std::size_t need : graph.nodes[node].needs) {
    only = only && graph.is_singleton(need) && needs_only_singletons(graph, need, known);
  }
  known[node] = only ? 1 : -1;
  return only;
}

}  // namespace

BuiltGraph::BuiltGraph(Graph graph)
    : services(std::move(graph.services)), handlers(std::move(graph.handlers)), pruned(std::move(graph.pruned)) {
  std::vector<int> known(graph.nodes.size(), 0);
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) needs_only_singletons(graph, i, known);
  nodes.reserve(graph.nodes.size());
  for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
    auto& [binding, needs] = graph.nodes[i];
    Node& node = nodes.emplace_back(binding.provider, binding.object, binding.kind, binding.lifetime, std::move(needs));
    node.needs_only_singletons = known[i] > 0;
    if (binding.lifetime == Lifetime::request) node.slot = slots++;
    if (binding.kind == Binding::Kind::value) node.singleton = keep(binding.object);
  }
}

BuiltGraph::~BuiltGraph() {
  while (!owned_.empty()) owned_.pop_front();  // the standard doesn't say in which order a list destroys
}

Input BuiltGraph::keep(Object object) {
  owned_.push_front(std::move(object));
  return {owned_.front().get(), &owned_.front()};
}

std::size_t BuiltGraph::service(TypeId type) const {
  const auto found = services.find(type);
  if (found != services.end()) return found->second;
  throw std::logic_error(readable(type) +
                         (pruned.contains(type) ? " was not built: only a service that was overridden needed it" : " has no binding"));
}

std::size_t BuiltGraph::handler(TypeId type) const {
  const auto found = handlers.find(type);
  if (found == handlers.end()) throw std::logic_error(readable(type) + " is not a handler of these services: register it with handler()");
  return found->second;
}

}  // namespace martlet::di
