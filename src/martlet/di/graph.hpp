#pragma once
#include <cstddef>
#include <string>
#include <unordered_map>
#include <vector>

#include <martlet/base/result.hpp>
#include <martlet/di/services.hpp>

namespace martlet::di {

/// Who needs whom: the bindings with their needs found. A problem of one place is in `conflicts`; those of chains are found by check().
struct Graph {
  static constexpr std::size_t missing = static_cast<std::size_t>(-1);
  struct Node {
    Binding binding;
    std::vector<std::size_t> needs;  // a node for each need of the recipe, or `missing`
  };
  std::vector<Node> nodes;
  std::unordered_map<TypeId, std::size_t> services;
  std::unordered_map<TypeId, std::size_t> handlers;
  std::vector<Error> conflicts;

  bool is_singleton(std::size_t node) const {
    return nodes[node].binding.lifetime == Lifetime::singleton && nodes[node].binding.kind != Binding::Kind::handler;
  }
  bool is_transient(std::size_t node) const { return nodes[node].binding.lifetime == Lifetime::transient; }
  std::string name(std::size_t node) const { return readable(nodes[node].binding.recipe.makes); }
};

Graph draw(const std::vector<Binding>& bindings, const std::vector<Binding>& overrides);

/// All problems of a graph.
std::vector<Error> check(const Graph& graph);

/// "plugins.cpp:12"
std::string to_text(const std::source_location& place);
Where where(const std::source_location& place);

}  // namespace martlet::di
