#pragma once
#include <condition_variable>
#include <cstddef>
#include <limits>
#include <mutex>
#include <thread>
#include <vector>

#include <martlet/async/loop.hpp>

namespace martlet {

struct WorkerPoolOptions {
  std::size_t threads_max = 16;  ///< at least 1
  /// The number of jobs that may wait for a thread. When so many wait, run() throws BlockingQueueFull.
  std::size_t queue_max = std::numeric_limits<std::size_t>::max();
};

/// A bounded number of threads for work that blocks. Threads are started when they are needed, and kept.
class WorkerPool {
 public:
  /// The owner of jobs, such as a loop.
  class Client {
   public:
    /// Called when `job` has run, by the thread that ran it.
    virtual void on_job_run(BlockingJob& job) noexcept = 0;

   protected:
    ~Client() = default;
  };

  explicit WorkerPool(const WorkerPoolOptions& options = {});
  explicit WorkerPool(std::size_t threads_max) : WorkerPool(WorkerPoolOptions{.threads_max = threads_max}) {}
  WorkerPool(const WorkerPool&) = delete;
  /// Waits until all submitted work has run.
  ~WorkerPool();

  /// Runs `job` when its turn comes, then calls `client.on_job_run(job)`; both must exist until then. Thread-safe. Throws
  /// BlockingQueueFull, or std::system_error if not even one thread can be created.
  void run(BlockingJob& job, Client& client);
  /// Withdraws `job` if it is still waiting for a thread, and then returns true. Otherwise returns false. Thread-safe.
  bool withdraw(BlockingJob& job) noexcept;

  /// Returns the number of jobs that are running now. They can't be interrupted, and the destructor waits for them: a process that must end
  /// earlier calls std::_Exit().
  std::size_t running() const;

 private:
  void append(BlockingJob& job);
  void remove(BlockingJob& job);
  void add_thread(BlockingJob& job);
  void serve();
  const WorkerPoolOptions options_;
  mutable std::mutex mutex_;
  std::condition_variable has_work_;
  BlockingJob* first_ = nullptr;  // of the waiting jobs
  BlockingJob* last_ = nullptr;
  std::size_t waiting_ = 0;
  std::vector<std::thread> threads_;
  std::size_t idle_ = 0;  // threads that wait for work or are starting
  std::size_t running_ = 0;
  bool stopping_ = false;
};

}  // namespace martlet
