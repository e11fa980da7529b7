#pragma once
#include <cstddef>
#include <string>
#include <typeinfo>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include <martlet/base/result.hpp>
#include <martlet/di/services.hpp>

namespace martlet::di {

/// The services and their needs: the bindings with overrides applied, and the bindings of their dependencies.
struct Graph {
  using Index = std::size_t;
  static constexpr Index missing = static_cast<Index>(-1);
  struct Node {
    Binding binding;
    std::vector<Index> needs;  // a node for each need of the provider, or `missing`
  };
  std::vector<Node> nodes;
  std::unordered_map<TypeId, Index> services;
  std::unordered_map<TypeId, Index> handlers;
  std::vector<Error> conflicts;       // errors of single bindings
  std::unordered_set<TypeId> pruned;  // bound, but needed only by a service that was overridden

  bool is_singleton(Index node) const { return nodes[node].binding.lifetime == Lifetime::singleton; }
  bool is_transient(Index node) const { return nodes[node].binding.lifetime == Lifetime::transient; }
  bool lives_for_a_request(Index node) const { return nodes[node].binding.lifetime == Lifetime::request; }
  std::string name(Index node) const {
    const Binding& binding = nodes[node].binding;
    return binding.label.empty() ? readable(binding.provider.makes) : binding.label;
  }
};

/// Returns the services that only overridden services need.
std::unordered_set<TypeId> needed_by_overridden_only(const std::vector<Binding>& bindings, const std::vector<Binding>& overrides);

/// Returns advice for a missing binding. It names a bound class that implements `missing`, or the interface as which `missing` is bound, if
/// there is one.
std::string suggest_binding(const Graph& graph, TypeId missing);

/// Returns whether the class is derived from a class with this name, as readable() writes it.
bool is_derived_from(const std::type_info& type, const std::string& base);

Graph make_graph(const std::vector<Binding>& bindings, const std::vector<Binding>& overrides);

/// Returns all errors of the graph.
std::vector<Error> check(const Graph& graph);

/// A path from node to node, each of which needs the next: "CreateOrder -> OrderStore".
using Chain = std::vector<Graph::Index>;
std::string to_text(const Graph& graph, const Chain& chain);
/// Returns, for each node, the shortest path to it from a handler, otherwise from a service that nothing needs, otherwise from a cycle.
std::vector<Chain> shortest_chains(const Graph& graph);
/// Returns the cycles, each of which begins and ends with the same node.
std::vector<Chain> find_cycles(const Graph& graph);
/// Returns the paths from a singleton, through transients that live as long as it does, to a service that lives for a request.
std::vector<Chain> find_captives(const Graph& graph);

/// Returns the file name without its path, and the line: "plugins.cpp", 12.
Where where(const std::source_location& place);

}  // namespace martlet::di
