#include <algorithm>
#include <deque>

#include "graph.hpp"

namespace martlet::di {

namespace {

using Index = Graph::Index;
constexpr Index none = static_cast<Index>(-1);

// A breadth-first search, which stores each node's predecessor on the shortest path to it.
class Reached {
 public:
  explicit Reached(const Graph& graph) : graph_(graph), is_reached_(graph.nodes.size(), false), through_(graph.nodes.size(), none) {}

  void from(std::deque<Index> waiting) {
    std::erase_if(waiting, [this](Index node) { return is_reached_[node]; });
    for (const Index node : waiting) is_reached_[node] = true;
    for (; !waiting.empty(); waiting.pop_front()) {
      for (const Index need : graph_.nodes[waiting.front()].needs) {
        if (need == Graph::missing || is_reached_[need]) continue;
        is_reached_[need] = true;
        through_[need] = waiting.front();
        waiting.push_back(need);
      }
    }
  }

  Index through(Index node) const { return through_[node]; }

 private:
  const Graph& graph_;
  std::vector<bool> is_reached_;
  std::vector<Index> through_;
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
  std::deque<Index> handlers;
  std::deque<Index> not_needed;
  for (Index node = 0; node < graph.nodes.size(); ++node) {
    if (graph.nodes[node].binding.kind == Binding::Kind::handler) handlers.push_back(node);
    if (!is_needed[node]) not_needed.push_back(node);
  }
  Reached reached(graph);
  reached.from(std::move(handlers));
  reached.from(std::move(not_needed));
  for (Index node = 0; node < graph.nodes.size(); ++node) reached.from({node});

  std::vector<Chain> chains(graph.nodes.size());
  for (Index node = 0; node < graph.nodes.size(); ++node) {
    for (Index at = node; at != none; at = reached.through(at)) chains[node].push_back(at);
    std::ranges::reverse(chains[node]);
  }
  return chains;
}

}  // namespace martlet::di
