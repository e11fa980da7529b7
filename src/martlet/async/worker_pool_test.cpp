#include <martlet/async/worker_pool.hpp>

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <deque>
#include <functional>
#include <optional>
#include <semaphore>
#include <thread>

namespace martlet {
namespace {

using namespace std::chrono_literals;

struct NoClient final : WorkerPool::Client {
  void on_job_run(BlockingJob&) noexcept override {}
};
struct FunctionJob final : BlockingJob {
  explicit FunctionJob(std::function<void()> call) : function(std::move(call)) {}
  void run() noexcept override { function(); }
  void on_ended() override {}
  std::function<void()> function;
};

TEST(WorkerPool, runs_all_submitted_work_before_it_is_destroyed) {
  std::atomic<int> done = 0;
  NoClient client;
  std::deque<FunctionJob> jobs;
  {
    WorkerPool pool(3);
    for (int i = 0; i < 1000; ++i) pool.run(jobs.emplace_back([&] { ++done; }), client);
  }
  EXPECT_EQ(done, 1000);
}

TEST(WorkerPool, accepts_work_from_its_own_work_while_it_is_being_destroyed) {
  std::atomic<int> done = 0;
  NoClient client;
  std::deque<FunctionJob> jobs;
  for (int i = 0; i < 10; ++i) jobs.emplace_back([&] { ++done; });
  std::binary_semaphore is_going(0);
  std::optional<WorkerPool> pool(4U);
  FunctionJob first([&] {
    is_going.acquire();
    for (FunctionJob& job : jobs) pool->run(job, client);
  });
  pool->run(first, client);
  is_going.release();
  pool.reset();
  EXPECT_EQ(done, 10);
}

TEST(WorkerPool, uses_no_more_than_the_maximum_number_of_threads) {
  std::atomic<int> running = 0;
  std::atomic<int> most = 0;
  NoClient client;
  std::deque<FunctionJob> jobs;
  {
    WorkerPool pool(2);
    for (int i = 0; i < 40; ++i) {
      pool.run(jobs.emplace_back([&] {
        const int now = ++running;
        for (int seen = most; seen < now && !most.compare_exchange_weak(seen, now);) {
        }
        std::this_thread::sleep_for(1ms);
        --running;
      }),
               client);
    }
  }
  EXPECT_EQ(most, 2);
}

TEST(WorkerPool, without_a_queue_accepts_one_job_per_thread) {
  NoClient client;
  std::counting_semaphore<> may_end(0);
  std::deque<FunctionJob> jobs;
  for (int i = 0; i < 4; ++i) jobs.emplace_back([&] { may_end.acquire(); });
  WorkerPool pool({.threads_max = 3, .queue_max = 0});
  for (std::size_t i = 0; i < 3; ++i) pool.run(jobs[i], client);
  EXPECT_THROW(pool.run(jobs[3], client), BlockingQueueFull);
  may_end.release(3);
}

}  // namespace
}  // namespace martlet
