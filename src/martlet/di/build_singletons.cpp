#include <martlet/async/when_all.hpp>

#include "built_graph.hpp"

namespace martlet::di {

namespace {

std::string what_was_thrown(std::exception_ptr thrown) {
  try {
    std::rethrow_exception(thrown);
  } catch (const std::exception& exception) {
    return exception.what();
  } catch (...) {
    return "an exception of an unknown type";
  }
}

// Combines failures into one Error, one line each.
Error together(std::vector<Error> failures) {
  if (failures.size() == 1) return std::move(failures.front());
  Error all{failures.front().code, std::to_string(failures.size()) + " services could not be built:", {}, {}};
  for (const Error& failure : failures) all.what += "\n  " + martlet::to_text(failure);
  return all;
}

// Constructs each singleton after all the singletons that it needs. The task that completes the last of these constructs it.
class SingletonConstruction {
 public:
  explicit SingletonConstruction(BuiltGraph& built) : built_(built), left_(built.nodes.size(), 0), needed_by_(built.nodes.size()) {
    for (std::size_t node = 0; node < built.nodes.size(); ++node) {
      if (!is_to_be_built(node)) continue;
      std::vector<bool> seen(built.nodes.size(), false);
      wait_for_needs_of(node, node, seen);
    }
  }

  Task<Result<void>> run() {
    std::vector<std::size_t> ready;
    for (std::size_t node = 0; node < built_.nodes.size(); ++node) {
      if (is_to_be_built(node) && left_[node] == 0) ready.push_back(node);
    }
    co_await build(std::move(ready));
    if (!failures_.empty()) co_return std::unexpected(together(std::move(failures_)));
    co_return Result<void>();
  }

 private:
  bool is_to_be_built(std::size_t node) const {
    return built_.nodes[node].kind == Binding::Kind::made && built_.nodes[node].lifetime == Lifetime::singleton;
  }

  // Makes `singleton` wait for the singletons that it needs directly or through transients, which are created for it.
  void wait_for_needs_of(std::size_t singleton, std::size_t node, std::vector<bool>& seen) {
    for (const std::size_t need : built_.nodes[node].needs) {
      if (seen[need]) continue;
      seen[need] = true;
      if (built_.nodes[need].lifetime == Lifetime::transient) wait_for_needs_of(singleton, need, seen);
      if (!is_to_be_built(need)) continue;
      ++left_[singleton];
      needed_by_[need].push_back(singleton);
    }
  }

  Task<void> build(std::vector<std::size_t> ready) {
    std::vector<Task<void>> waiting;
    for (std::size_t next = 0; next < ready.size(); ++next) {
      const std::size_t node = ready[next];
      if (built_.nodes[node].provider.start) {
        waiting.push_back(build_waiting(node));
      } else if (build_sync(node)) {
        for (const std::size_t released : now_ready(node)) ready.push_back(released);
      }
    }
    if (!waiting.empty()) co_await when_all(std::move(waiting));
  }

  bool build_sync(std::size_t node) {
    try {
      built_.nodes[node].singleton = make(node);
      return true;
    } catch (...) {
      threw(node, std::current_exception());
      return false;
    }
  }

  Task<void> build_waiting(std::size_t node) {
    Inputs inputs;
    std::exception_ptr thrown;
    try {
      fill(node, inputs);
      Task<Result<Object>> started = built_.nodes[node].provider.start(built_.nodes[node].factory.get(), inputs.data());
      Result<Object> made = co_await std::move(started);
      if (!made) {
        failed(std::move(made.error()), node);
        co_return;
      }
      built_.nodes[node].singleton = built_.keep(std::move(*made));
    } catch (...) {
      thrown = std::current_exception();
    }
    if (thrown) {
      threw(node, thrown);
      co_return;
    }
    co_await build(now_ready(node));
  }

  Input make(std::size_t node) {
    Inputs inputs;
    fill(node, inputs);
    return built_.keep(built_.nodes[node].provider.make(built_.nodes[node].factory.get(), inputs.data()));
  }

  void fill(std::size_t node, Inputs& inputs) {
    const std::vector<std::size_t>& needs = built_.nodes[node].needs;
    for (std::size_t i = 0; i < needs.size(); ++i) {
      inputs[i] = built_.nodes[needs[i]].lifetime == Lifetime::transient ? make(needs[i]) : built_.nodes[needs[i]].singleton;
    }
  }

  std::vector<std::size_t> now_ready(std::size_t finished) {
    std::vector<std::size_t> ready;
    for (const std::size_t node : needed_by_[finished]) {
      if (--left_[node] == 0) ready.push_back(node);
    }
    return ready;
  }

  void threw(std::size_t node, std::exception_ptr thrown) { failed(Error{Code::internal, what_was_thrown(thrown), {}, {}}, node); }
  void failed(Error error, std::size_t node) {
    error.what = readable(built_.nodes[node].provider.makes) + " could not be built: " + error.what;
    failures_.push_back(std::move(error));
  }

  BuiltGraph& built_;
  std::vector<std::size_t> left_;  // number of singletons that each still waits for
  std::vector<std::vector<std::size_t>> needed_by_;
  std::vector<Error> failures_;
};

}  // namespace

Task<Result<void>> build_singletons(BuiltGraph& built) {
  SingletonConstruction construction(built);
  Result<void> result = co_await construction.run();
  co_return result;
}

}  // namespace martlet::di
