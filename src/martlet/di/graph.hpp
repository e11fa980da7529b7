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

/// Which service needs which: the bindings, overrides applied, with their needs found.
struct Graph {
  using Index = std::size_t;
  static constexpr Index missing = static_cast<Index>(-1);
  struct Node {
    Binding binding;
    std::vector<Index> needs;  // a node for each need of the recipe, or `missing`
  };
  std::vector<Node> nodes;
  std::unordered_map<TypeId, Index> services;
  std::unordered_map<TypeId, Index> handlers;
  std::vector<Error> conflicts;       // what is wrong with single bindings
  std::unordered_set<TypeId> pruned;  // bound, but only a service that was overridden needed it

  bool is_singleton(Index node) const { return nodes[node].binding.lifetime == Lifetime::singleton; }
  bool is_transient(Index node) const { return nodes[node].binding.lifetime == Lifetime::transient; }
  bool lives_for_a_request(Index node) const { return nodes[node].binding.lifetime == Lifetime::request; }
  std::string name(Index node) const {
    const Binding& binding = nodes[node].binding;
    return binding.label.empty() ? readable(binding.recipe.makes) : binding.label;
  }
};

/// What only those needed whom an override replaces.
std::unordered_set<TypeId> needed_by_replaced_only(const std::vector<Binding>& bindings, const std::vector<Binding>& overrides);

/// What is to be done where `missing` has no binding: names the class that is bound as itself and would do, or the interface by which it
/// is bound.
std::string how_to_bind(const Graph& graph, TypeId missing);

/// Is the class derived from one of this name, as readable() writes it?
bool is_derived_from(const std::type_info& type, const std::string& base);

Graph draw(const std::vector<Binding>& bindings, const std::vector<Binding>& overrides);

/// Everything that is wrong with it.
std::vector<Error> check(const Graph& graph);

/// A way along needs. "CreateOrder -> OrderStore"
using Chain = std::vector<Graph::Index>;
std::string to_text(const Graph& graph, const Chain& chain);
/// For each node, the shortest way to it: from a handler, or else from something that nothing needs, or else from a cycle.
std::vector<Chain> shortest_chains(const Graph& graph);
/// Each begins and ends with the same node.
std::vector<Chain> find_cycles(const Graph& graph);
/// From a singleton, through transients, which live as long as it, to what lives for a request.
std::vector<Chain> find_captives(const Graph& graph);

/// "plugins.cpp", line 12
Where where(const std::source_location& place);

}  // namespace martlet::di
