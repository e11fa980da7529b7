#include <algorithm>
#include <span>

#include "graph.hpp"

namespace martlet::di {

namespace {

using Index = Graph::Index;
constexpr Index none = static_cast<Index>(-1);

// A breadth-first search, which stores each node's predecessor on the shortest path to it.
class Reached {
 public:
  explicit Reached(const Graph& graph) : graph_(graph), is_reached_(graph.nodes.size(), false), through_(graph.nodes.size(), none) {}

  void from(std::span<const Index> starts) {
    queue_.clear();
    for (const Index start : starts) add(start);
    for (std::size_t next = 0; next < queue_.size(); ++next) {
      const Index node = queue_[next];
      for (const Index need : graph_.nodes[node].needs) {
        if (need != Graph::missing && add(need)) through_[need] = node;
      }
    }
  }

  Index through(Index node) const { return through_[node]; }

 private:
  // Returns false if the node was reached earlier.
  bool add(Index node) {
    if (is_reached_[node]) return false;
    is_reached_[node] = true;
    queue_.push_back(node);
    return true;
  }

  const Graph& graph_;
  std::vector<bool> is_reached_;
  std::vector<Index> through_;
  std::vector<Index> queue_;
};

std::vector<bool> needed_by_others(const Graph& graph) {
  std::vector<bool> is_needed(graph.nodes.size(), false);
  for (const Graph::Node& node : graph.nodes) {
    for (const Index need : node.needs) {
      if (need != Graph::missing) is_needed[need] = true;
    }
  }
  return is_needed;
}

}  // namespace

std::string to_text(const Graph& graph, const Chain& chain) {
  std::string text;
  for (const Index node : chain) text += (text.empty() ? "" : " -> ") + graph.name(node);
  return text;
}

std::vector<Chain> shortest_chains(const Graph& graph) {
  const std::vector<bool> is_needed = needed_by_others(graph);
  std::vector<Index> handlers;
  std::vector<Index> not_needed;
  for (Index node = 0; node < graph.nodes.size(); ++node) {
    if (graph.nodes[node].binding.kind == Binding::Kind::handler) handlers.push_back(node);
    if (!is_needed[node]) not_needed.push_back(node);
  }
  Reached reached(graph);
  reached.from(handlers);
  reached.from(not_needed);
  for (Index node = 0; node < graph.nodes.size(); ++node) reached.from({&node, 1});

  std::vector<Chain> chains(graph.nodes.size());
  for (Index node = 0; node < graph.nodes.size(); ++node) {
    for (Index at = node; at != none; at = reached.through(at)) chains[node].push_back(at);
    std::ranges::reverse(chains[node]);
  }
  return chains;
}

}  // namespace martlet::di
