#pragma once
#include <forward_list>
#include <vector>

#include "graph.hpp"

namespace martlet::di {

/// A graph whose singletons exist.
class BuiltGraph {
 public:
  explicit BuiltGraph(Graph graph);
  BuiltGraph(const BuiltGraph&) = delete;
  ~BuiltGraph();

  struct Node {
    Provider provider;
    Object factory;
    Binding::Kind kind;
    Lifetime lifetime;
    std::vector<std::size_t> needs;
    std::size_t slot = 0;  // among the services that live for a request
    bool needs_only_singletons = false;
    Input singleton{};  // of a singleton or value, set after its construction
  };
  std::vector<Node> nodes;
  std::unordered_map<TypeId, std::size_t> services;
  std::unordered_map<TypeId, std::size_t> handlers;
  std::unordered_set<TypeId> pruned;
  std::size_t slots = 0;

  /// Returns the node of a service or handler. Throws std::logic_error, which names the type, if there is none.
  std::size_t service(TypeId type) const;
  std::size_t handler(TypeId type) const;

  /// Keeps `object` as long as the graph. Objects are destroyed in reverse order.
  Input keep(Object object);

 private:
  std::forward_list<Object> owned_;
};

/// Builds all singletons.
Task<Result<void>> build_singletons(BuiltGraph& built);

}  // namespace martlet::di
