#include "graph.hpp"

namespace martlet::di {

namespace {

using Index = Graph::Index;

class Search {
 public:
  Search(const Graph& graph, std::vector<Chain>& captives) : graph_(graph), captives_(captives), is_seen_(graph.nodes.size(), false) {}

  void below(Index node) {
    chain_.push_back(node);
    for (const Index need : graph_.nodes[node].needs) {
      if (need == Graph::missing || is_seen_[need]) continue;
      is_seen_[need] = true;
      if (graph_.is_transient(need)) below(need);
      if (!graph_.lives_for_a_request(need)) continue;
      captives_.push_back(chain_);
      captives_.back().push_back(need);
    }
    chain_.pop_back();
  }

 private:
  const Graph& graph_;
  std::vector<Chain>& captives_;
  std::vector<bool> is_seen_;
  Chain chain_;
};

}  // namespace

std::vector<Chain> find_captives(const Graph& graph) {
  std::vector<Chain> captives;
  for (Index node = 0; node < graph.nodes.size(); ++node) {
    if (graph.is_singleton(node)) Search(graph, captives).below(node);
  }
  return captives;
}

}  // namespace martlet::di
