#include <algorithm>

#include "graph.hpp"

namespace martlet::di {

namespace {

using Index = Graph::Index;

// Error texts. Each begins with the whole chain; the error's place is the binding of the class with the need.

Error has_no_binding(const Graph& graph, const Chain& needer, TypeId type) {
  const std::string name = readable(type);
  return {Code::missing, to_text(graph, needer) + " -> " + name + ": " + name + " has no binding",
          where(graph.nodes[needer.back()].binding.place), how_to_bind(graph, type)};
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

void check_needs(const Graph& graph, const Chain& way, std::vector<Error>& problems) {
  const Graph::Node& node = graph.nodes[way.back()];
  const std::span<const Need> needs = node.binding.recipe.needs;
  for (std::size_t i = 0; i < needs.size(); ++i) {
    const auto is_same = [&](const Need& earlier) { return earlier.type == needs[i].type && earlier.shares == needs[i].shares; };
    if (std::ranges::any_of(needs.first(i), is_same)) continue;
    if (node.needs[i] == Graph::missing) {
      problems.push_back(has_no_binding(graph, way, needs[i].type));
    } else if (needs[i].shares && graph.nodes[node.needs[i]].binding.kind == Binding::Kind::given) {
      problems.push_back(is_only_lent(graph, way, node.needs[i]));
    }
  }
}

}  // namespace

std::vector<Error> check(const Graph& graph) {
  std::vector<Error> problems = graph.conflicts;
  const std::vector<Chain> ways = shortest_chains(graph);
  for (const Chain& way : ways) check_needs(graph, way, problems);
  for (const Chain& cycle : find_cycles(graph)) problems.push_back(is_a_cycle(graph, cycle));
  for (const Chain& captive : find_captives(graph)) problems.push_back(is_captive(graph, ways[captive.front()], captive));
  return problems;
}

}  // namespace martlet::di
