#pragma once
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>
#include <vector>

#include <martlet/async/loop.hpp>

namespace martlet {

/// A bounded number of threads for work that blocks. Threads start when the first work comes.
class WorkerPool {
 public:
  /// `threads`: at most so many, at least 1.
  explicit WorkerPool(std::size_t threads) : threads_max_(threads > 0 ? threads : 1) {}
  WorkerPool(const WorkerPool&) = delete;
  /// Waits until all work that was handed in has run.
  ~WorkerPool();

  /// Thread-safe. Throws std::system_error when the system gives not even one thread.
  void run(Loop::Work work);

 private:
  void add_thread();
  void serve();
  const std::size_t threads_max_;
  std::mutex mutex_;
  std::condition_variable has_work_;
  std::deque<Loop::Work> queue_;
  std::vector<std::thread> threads_;
  std::size_t idle_ = 0;
  bool stopping_ = false;
};

}  // namespace martlet
