#pragma once
#include <boost/asio/basic_waitable_timer.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/posix/basic_stream_descriptor.hpp>
#include <boost/asio/signal_set.hpp>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <optional>
#include <vector>

#include <martlet/async/timer_queue.hpp>
#include <martlet/net/reactor/reactor.hpp>

#include "resolver.hpp"

namespace martlet::net {

/// The Reactor's implementation: the only part of it that this module's other Asio wrappers use.
class Reactor::Engine final : private WorkerPool::Client {
 public:
  using Executor = boost::asio::io_context::executor_type;

  Engine(Loop& loop, WorkerPool& workers);
  ~Engine();

  boost::asio::io_context& context() { return context_; }
  Resolver& resolver() { return *resolver_; }
  /// Replaces the system's look-up, for tests.
  void set_lookup(Resolver::LookUp look_up) { resolver_.emplace(loop_, std::move(look_up)); }

  void run();
  void run_one();
  void stop();
  void post(Work work);
  void run_blocking(BlockingJob& job);
  bool withdraw(BlockingJob& job) noexcept;
  void start(Timer& timer, SteadyTime when);
  void stop(Timer& timer) noexcept;
  Result<void> on_signal(std::function<void(Signal)> handle);

 private:
  using Clock = std::chrono::steady_clock;
  using SystemTimer = boost::asio::basic_waitable_timer<Clock, boost::asio::wait_traits<Clock>, Executor>;

  void wait_for_wakeup();
  void run_wakeup();
  void run_posted();
  void end_jobs();
  void on_job_run(BlockingJob& job) noexcept override;
  void arm();
  void wake() const;
  void wait_for_signal();
  void finish_blocking_work();
  void drop_posted();

  // One thread runs the context, so nothing in it is locked; other threads use only the queues of posted work and ended jobs.
  boost::asio::io_context context_;
  boost::asio::posix::basic_stream_descriptor<Executor> wakeup_event_;  // an eventfd with which other threads wake the loop
  std::uint64_t wakeup_count_ = 0;

  Loop& loop_;
  std::optional<Resolver> resolver_;
  WorkerPool& workers_;
  std::mutex mutex_;  // guards the next four members
  std::condition_variable job_ended_;
  std::vector<Work> posted_;
  std::vector<BlockingJob*> ended_jobs_;  // finished; their waiting coroutines continue on this loop
  std::size_t jobs_ = 0;                  // the number of jobs at the workers

  std::vector<Work> opened_;  // the posted work being run; reused for its memory
  std::vector<BlockingJob*> ending_jobs_;
  TimerQueue timers_;
  SystemTimer alarm_;
  std::optional<SteadyTime> alarm_at_;

  std::optional<boost::asio::basic_signal_set<Executor>> signals_;
  std::function<void(Signal)> handle_signal_;
};

}  // namespace martlet::net
