#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

#include <martlet/async/activity.hpp>
#include <martlet/async/loop.hpp>
#include <martlet/async/task.hpp>
#include <martlet/async/worker_pool.hpp>
#include <martlet/base/result.hpp>

namespace martlet::net {

/// An event loop with sockets, for one thread: servers and clients are created on it. Everything runs on the thread that
/// calls run(). Only post() and stop() may be called from other threads.
class Reactor final : public Loop {
 public:
  enum class Signal { interrupt, terminate };

  /// Blocking work goes to `workers`, which may be shared by several Reactors and must outlive them.
  explicit Reactor(WorkerPool& workers);
  Reactor(const Reactor&) = delete;
  /// Waits for blocking work that is running, and runs what follows it. Other posted work is dropped.
  ~Reactor() override;

  /// Runs until stop().
  void run();
  /// Makes run() return after the current step. Thread-safe.
  void stop();

  /// Runs `task` to its end on this thread, and all other work until then; returns its result, or rethrows its exception. Must not be
  /// called within run().
  template <class T>
  T run(Task<T> task);

  /// Calls `handle` for each SIGINT and SIGTERM from now on, on the loop's thread. Only one Reactor of a process may do so at a time: a
  /// second one fails with Code::conflict.
  Result<void> on_signal(std::function<void(Signal)> handle);

  void post(Work work) override;
  void start(Timer& timer, SteadyTime when) override;
  void stop(Timer& timer) noexcept override;
  void run_blocking(BlockingJob& job) override;
  bool withdraw(BlockingJob& job) noexcept override;
  bool blocks_inline() const override { return false; }

  /// The implementation, with which the rest of this module creates sockets.
  class Engine;
  Engine& engine() { return *engine_; }

 private:
  void run_until_ended(Task<void> task);
  std::unique_ptr<Engine> engine_;
};

template <class T>
T Reactor::run(Task<T> task) {
  if constexpr (std::is_void_v<T>) {
    run_until_ended(std::move(task));
  } else {
    std::optional<T> result;
    run_until_ended(task_detail::store(std::move(task), result));
    return std::move(*result);
  }
}

}  // namespace martlet::net
