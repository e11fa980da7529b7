#include "graph.hpp"

namespace martlet::di {

namespace {

using Types = std::unordered_set<TypeId>;

// The needs of each type: a graph of unchecked bindings.
class Needs {
 public:
  explicit Needs(const std::vector<Binding>& bindings) {
    for (const Binding& binding : bindings) {
      std::vector<TypeId>& needs = needs_[binding.provider.makes];
      for (const Need& need : binding.provider.needs) needs.push_back(need.type);
    }
  }

  void replace(TypeId type) { needs_[type].clear(); }

  // Handlers and services that nothing needs, which are always constructed.
  std::vector<TypeId> roots() const {
    Types needed;
    for (const auto& [type, needs] : needs_) needed.insert(needs.begin(), needs.end());
    std::vector<TypeId> roots;
    for (const auto& [type, needs] : needs_) {
      if (!needed.contains(type)) roots.push_back(type);
    }
    return roots;
  }

  Types reached_from(std::vector<TypeId> waiting) const {
    Types reached(waiting.begin(), waiting.end());
    while (!waiting.empty()) {
      const auto found = needs_.find(waiting.back());
      waiting.pop_back();
      if (found == needs_.end()) continue;
      for (const TypeId need : found->second) {
        if (reached.insert(need).second) waiting.push_back(need);
      }
    }
    return reached;
  }

 private:
  std::unordered_map<TypeId, std::vector<TypeId>> needs_;
};

}  // namespace

Types needed_by_overridden_only(const std::vector<Binding>& bindings, const std::vector<Binding>& overrides) {
  if (overrides.empty()) return {};
  Needs needs(bindings);
  const std::vector<TypeId> roots = needs.roots();
  Types before = needs.reached_from(roots);
  for (const Binding& binding : overrides) needs.replace(binding.provider.makes);
  for (const TypeId type : needs.reached_from(roots)) before.erase(type);
  // Overrides are kept, for direct requests to the container.
  for (const Binding& binding : overrides) before.erase(binding.provider.makes);
  return before;
}

}  // namespace martlet::di
