#include <algorithm>

#include "graph.hpp"

namespace martlet::di {

namespace {

using Index = Graph::Index;

// A depth-first search without recursion. An edge to a node that is still open closes a cycle.
class Walk {
 public:
  explicit Walk(const Graph& graph) : graph_(graph), states_(graph.nodes.size(), State::unseen) {}

  void from(Index start) {
    if (states_[start] == State::unseen) open(start);
    while (!path_.empty()) {
      Step& step = path_.back();
      const std::vector<Index>& needs = graph_.nodes[step.node].needs;
      if (step.next == needs.size()) {
        states_[step.node] = State::closed;
        path_.pop_back();
      } else {
        visit(needs[step.next++]);
      }
    }
  }

  std::vector<Chain> cycles() && { return std::move(cycles_); }

 private:
  enum class State { unseen, open, closed };
  struct Step {
    Index node;
    std::size_t next;  // index of its need to visit next
  };

  void open(Index node) {
    states_[node] = State::open;
    path_.push_back({node, 0});
  }

  void visit(Index node) {
    if (node == Graph::missing || states_[node] == State::closed) return;
    if (states_[node] == State::unseen) return open(node);
    Chain& cycle = cycles_.emplace_back();
    for (auto step = std::ranges::find(path_, node, &Step::node); step != path_.end(); ++step) cycle.push_back(step->node);
    cycle.push_back(node);
  }

  const Graph& graph_;
  std::vector<State> states_;
  std::vector<Step> path_;
  std::vector<Chain> cycles_;
};

}  // namespace

std::vector<Chain> find_cycles(const Graph& graph) {
  Walk walk(graph);
  for (Index node = 0; node < graph.nodes.size(); ++node) walk.from(node);
  return std::move(walk).cycles();
}

}  // namespace martlet::di
