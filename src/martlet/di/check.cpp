#include <algorithm>

#include "graph.hpp"

namespace martlet::di {

namespace {

using Index = Graph::Index;

// Error texts. Each begins with the whole chain; the error's place is the binding of the class with the need.

Error has_no_binding(const Graph& graph, const Chain& needer, TypeId type) {
  const std::string name = readable(type);
  return {Code::missing, to_text(graph, needer) + " -> " + name + ": " + name + " has no binding",
          where(graph.nodes[needer.back()].binding.place), suggest_binding(graph, type)};
}

Error is_only_lent(const Graph& graph, const Chain& needer, Index lent) {
  const std::string name = graph.name(lent);
  return {Code::conflict, to_text(graph, needer) + " -> " + name + ": " + name + " is only borrowed for a request, so it can't be shared",
          where(graph.nodes[needer.back()].binding.place), "take a " + name + "& instead of a std::shared_ptr"};
}

Error is_a_cycle(const Graph& graph, const Chain& cycle) {
  return {Code::conflict, to_text(graph, cycle) + ": a cycle, so none of them can be built first",
          where(graph.nodes[cycle.front()].binding.place),
          "split one of them, or pass one of them as an argument to the methods that need it"};
}

Error is_captive(const Graph& graph, Chain way, const Chain& captive) {
  const std::string singleton = graph.name(captive.front());
  const std::string short_lived = graph.name(captive.back());
  way.insert(way.end(), captive.begin() + 1, captive.end());
  return {Code::conflict, to_text(graph, way) + ": " + singleton + " is a singleton, but " + short_lived + " lives for one request",
          where(graph.nodes[captive.front()].binding.place),
          "bind " + singleton + " with request(), or pass " + short_lived + " to its methods as an argument"};
}

// The shortest chains, computed on first use, since only errors need them.
class Ways {
 public:
  explicit Ways(const Graph& graph) : graph_(graph) {}
  const Chain& to(Index node) {
    if (ways_.empty()) ways_ = shortest_chains(graph_);
    return ways_[node];
  }

 private:
  const Graph& graph_;
  std::vector<Chain> ways_;
};

void check_needs(const Graph& graph, Index needer, Ways& ways, std::vector<Error>& problems) {
  const Graph::Node& node = graph.nodes[needer];
  const std::span<const Need> needs = node.binding.provider.needs;
  for (std::size_t i = 0; i < needs.size(); ++i) {
    const auto is_same = [&](const Need& earlier) { return earlier.type == needs[i].type && earlier.shares == needs[i].shares; };
    if (std::ranges::any_of(needs.first(i), is_same)) continue;
    if (node.needs[i] == Graph::missing) {
      problems.push_back(has_no_binding(graph, ways.to(needer), needs[i].type));
    } else if (needs[i].shares && graph.nodes[node.needs[i]].binding.kind == Binding::Kind::given) {
      problems.push_back(is_only_lent(graph, ways.to(needer), node.needs[i]));
    }
  }
}

}  // namespace

std::vector<Error> check(const Graph& graph) {
  std::vector<Error> problems = graph.conflicts;
  Ways ways(graph);
  for (Index node = 0; node < graph.nodes.size(); ++node) check_needs(graph, node, ways, problems);
  for (const Chain& cycle : find_cycles(graph)) problems.push_back(is_a_cycle(graph, cycle));
  for (const Chain& captive : find_captives(graph)) problems.push_back(is_captive(graph, ways.to(captive.front()), captive));
  return problems;
}

}  // namespace martlet::di
