#include <algorithm>
#include <deque>

#include "graph.hpp"

namespace martlet::di {

namespace {

class Checker {
 public:
  explicit Checker(const Graph& graph) : graph_(graph), problems_(graph.conflicts) { find_shortest_chains(); }

  std::vector<Error> run() {
    find_missing();
    find_cycles();
    find_captives();
    return std::move(problems_);
  }

 private:
  using Chain = std::vector<std::size_t>;
  static constexpr std::size_t nobody = static_cast<std::size_t>(-1);

  // Every node gets the neighbour through which it is reached soonest from a handler, or else from something that nobody needs.
  void find_shortest_chains() {
    needed_by_.assign(graph_.nodes.size(), nobody);
    reached_.assign(graph_.nodes.size(), false);
    std::vector<bool> is_needed(graph_.nodes.size(), false);
    for (const Graph::Node& node : graph_.nodes) {
      for (const std::size_t need : node.needs) {
        if (need != Graph::missing) is_needed[need] = true;
      }
    }
    for (const auto is_handler : {true, false}) {
      std::deque<std::size_t> roots;
      for (std::size_t node = 0; node < graph_.nodes.size(); ++node) {
        if (!is_needed[node] && is_handler == (graph_.nodes[node].binding.kind == Binding::Kind::handler)) roots.push_back(node);
      }
      reach(std::move(roots));
    }
    for (std::size_t node = 0; node < graph_.nodes.size(); ++node) reach({node});  // those that only a cycle needs
  }

  void reach(std::deque<std::size_t> waiting) {
    std::erase_if(waiting, [this](std::size_t node) { return reached_[node]; });
    for (const std::size_t node : waiting) reached_[node] = true;
    for (; !waiting.empty(); waiting.pop_front()) {
      for (const std::size_t need : graph_.nodes[waiting.front()].needs) {
        if (need == Graph::missing || reached_[need]) continue;
        reached_[need] = true;
        needed_by_[need] = waiting.front();
        waiting.push_back(need);
      }
    }
  }

  std::string chain_to(std::size_t node) const {
    Chain chain;
    for (; node != nobody; node = needed_by_[node]) chain.push_back(node);
    std::ranges::reverse(chain);
    return text(chain);
  }

  std::string text(const Chain& chain) const {
    std::string text;
    for (const std::size_t node : chain) text += (text.empty() ? "" : " -> ") + graph_.name(node);
    return text;
  }

  void report(std::size_t node, Code code, std::string what, std::string next) {
    problems_.push_back({code, std::move(what), where(graph_.nodes[node].binding.place), std::move(next)});
  }

  void find_missing() {
    for (std::size_t node = 0; node < graph_.nodes.size(); ++node) {
      const std::span<const Need> needs = graph_.nodes[node].binding.recipe.needs;
      std::vector<TypeId> told;
      for (std::size_t i = 0; i < needs.size(); ++i) {
        if (std::ranges::find(told, needs[i].type) != told.end()) continue;
        told.push_back(needs[i].type);
        if (graph_.nodes[node].needs[i] == Graph::missing)
          report_missing(node, needs[i].type);
        else if (needs[i].shares)
          check_sharing(node, graph_.nodes[node].needs[i]);
      }
    }
  }

  void report_missing(std::size_t node, TypeId type) {
    const std::string name = readable(type);
    report(node, Code::missing, chain_to(node) + " -> " + name + ": " + name + " has no binding",
           "bind it, as in services.singleton<" + name + ">()");
  }

  void check_sharing(std::size_t node, std::size_t need) {
    if (graph_.nodes[need].binding.kind != Binding::Kind::given) return;
    const std::string name = graph_.name(need);
    report(node, Code::conflict, chain_to(node) + " -> " + name + ": " + name + " is only lent for the request, so it can't be shared",
           "take a " + name + "& in place of the std::shared_ptr");
  }

  // Depth first; an edge back to a node that is still being visited closes a cycle.
  void find_cycles() {
    enum class State { unseen, open, closed };
    struct Step {
      std::size_t node;
      std::size_t next_need;
    };
    std::vector<State> states(graph_.nodes.size(), State::unseen);
    for (std::size_t start = 0; start < graph_.nodes.size(); ++start) {
      if (states[start] != State::unseen) continue;
      std::vector<Step> path{{start, 0}};
      states[start] = State::open;
      while (!path.empty()) {
        Step& step = path.back();
        const std::vector<std::size_t>& needs = graph_.nodes[step.node].needs;
        if (step.next_need == needs.size()) {
          states[step.node] = State::closed;
          path.pop_back();
          continue;
        }
        const std::size_t need = needs[step.next_need++];
        if (need == Graph::missing || states[need] == State::closed) continue;
        if (states[need] == State::unseen) {
          states[need] = State::open;
          path.push_back({need, 0});
          continue;
        }
        Chain cycle;
        for (auto at = std::ranges::find(path, need, &Step::node); at != path.end(); ++at) cycle.push_back(at->node);
        cycle.push_back(need);
        report(need, Code::conflict, text(cycle) + ": a cycle, so none of them can be built first",
               "split one of them, or let one take what it needs as an argument of a call");
      }
    }
  }

  void find_captives() {
    for (std::size_t node = 0; node < graph_.nodes.size(); ++node) {
      if (!graph_.is_singleton(node)) continue;
      std::vector<bool> seen(graph_.nodes.size(), false);
      Chain chain;
      find_captives_of(node, node, chain, seen);
    }
  }

  // A transient lives as long as who needs it, so what it needs is captured, too.
  void find_captives_of(std::size_t singleton, std::size_t node, Chain& chain, std::vector<bool>& seen) {
    for (const std::size_t need : graph_.nodes[node].needs) {
      if (need == Graph::missing || seen[need]) continue;
      seen[need] = true;
      chain.push_back(need);
      if (graph_.nodes[need].binding.lifetime == Lifetime::request)
        report_captive(singleton, chain);
      else if (graph_.is_transient(need))
        find_captives_of(singleton, need, chain, seen);
      chain.pop_back();
    }
  }

  void report_captive(std::size_t singleton, const Chain& chain) {
    const std::string name = graph_.name(singleton);
    const std::string captive = graph_.name(chain.back());
    report(singleton, Code::conflict,
           chain_to(singleton) + " -> " + text(chain) + ": " + name + " is a singleton, but " + captive + " lives for one request",
           "bind " + name + " with request(), or hand it what it needs of " + captive + " as an argument");
  }

  const Graph& graph_;
  std::vector<Error> problems_;
  std::vector<std::size_t> needed_by_;
  std::vector<bool> reached_;
};

}  // namespace

std::vector<Error> check(const Graph& graph) { return Checker(graph).run(); }

}  // namespace martlet::di
