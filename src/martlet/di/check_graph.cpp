#include <algorithm>

#include "graph.hpp"

namespace martlet::di {

namespace {

using Index = Graph::Index;

// Error texts. Each begins with the whole chain; the error's place is the binding of the class with the need.

Error missing_binding(const Graph& graph, const Chain& dependent, TypeId type) {
  const std::string name = readable(type);
  return {Code::missing, to_text(graph, dependent) + " -> " + name + ": " + name + " has no binding",
          where(graph.nodes[dependent.back()].binding.place), suggest_binding(graph, type)};
}

Error given_object_is_shared(const Graph& graph, const Chain& dependent, Index given) {
  const std::string name = graph.name(given);
  return {
      Code::conflict,
      to_text(graph, dependent) + " -> " + name + ": " + name + " exists only during a request, so it can't be taken as a std::shared_ptr",
      where(graph.nodes[dependent.back()].binding.place), "take a " + name + "& instead of a std::shared_ptr"};
}

Error dependency_cycle(const Graph& graph, const Chain& cycle) {
  return {Code::conflict, to_text(graph, cycle) + ": these services depend on each other in a cycle, so none of them can be constructed",
          where(graph.nodes[cycle.front()].binding.place),
          "split one of them, or pass one of them as an argument to the methods that need it"};
}

Error captive_dependency(const Graph& graph, Chain chain, const Chain& captive) {
  const std::string singleton = graph.name(captive.front());
  const std::string short_lived = graph.name(captive.back());
  chain.insert(chain.end(), captive.begin() + 1, captive.end());
  return {Code::conflict, to_text(graph, chain) + ": " + singleton + " is a singleton, but " + short_lived + " lives for one request",
          where(graph.nodes[captive.front()].binding.place),
          "bind " + singleton + " with request(), or pass " + short_lived + " to its methods as an argument"};
}

// The shortest chains, computed on first use, since only errors need them.
class ShortestChains {
 public:
  explicit ShortestChains(const Graph& graph) : graph_(graph) {}
  const Chain& to(Index node) {
    if (chains_.empty()) chains_ = shortest_chains(graph_);
    return chains_[node];
  }

 private:
  const Graph& graph_;
  std::vector<Chain> chains_;
};

void check_needs(const Graph& graph, Index dependent, ShortestChains& chains, std::vector<Error>& problems) {
  const Graph::Node& node = graph.nodes[dependent];
  const std::span<const Need> needs = node.binding.provider.needs;
  for (std::size_t i = 0; i < needs.size(); ++i) {
    const auto is_same = [&](const Need& earlier) { return earlier.type == needs[i].type && earlier.shares == needs[i].shares; };
    if (std::ranges::any_of(needs.first(i), is_same)) continue;
    if (node.needs[i] == Graph::missing) {
      problems.push_back(missing_binding(graph, chains.to(dependent), needs[i].type));
    } else if (needs[i].shares && graph.nodes[node.needs[i]].binding.kind == Binding::Kind::given) {
      problems.push_back(given_object_is_shared(graph, chains.to(dependent), node.needs[i]));
    }
  }
}

}  // namespace

std::vector<Error> check(const Graph& graph) {
  std::vector<Error> problems = graph.conflicts;
  ShortestChains chains(graph);
  for (Index node = 0; node < graph.nodes.size(); ++node) check_needs(graph, node, chains, problems);
  for (const Chain& cycle : find_cycles(graph)) problems.push_back(dependency_cycle(graph, cycle));
  for (const Chain& captive : find_captives(graph)) problems.push_back(captive_dependency(graph, chains.to(captive.front()), captive));
  return problems;
}

}  // namespace martlet::di
