#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <semaphore>
#include <stdexcept>
#include <string>
#include <thread>

#include <martlet/async/activity.hpp>
#include <martlet/async/blocking.hpp>
#include <martlet/async/deadline.hpp>
#include <martlet/async/local_loop.hpp>
#include <martlet/async/timer_queue.hpp>
#include <martlet/async/when_all.hpp>
#include <martlet/async/worker_pool.hpp>

namespace martlet {
namespace {

using namespace std::chrono_literals;

// A loop whose blocking work runs on other threads, and which runs only when a test says so.
class SteppedLoop final : public Loop {
 public:
  void post(Work work) override {
    const std::lock_guard lock(mutex_);
    queue_.push_back(std::move(work));
    posted_.notify_one();
  }
  void start(Timer& timer, SteadyTime when) override { timers_.start(timer, when); }
  void stop(Timer& timer) noexcept override { timers_.stop(timer); }
  void run_blocking(Work work, Work then) override {
    workers_.run([this, job = std::move(work), next = std::move(then)]() mutable {
      job();
      post(std::move(next));
    });
  }
  bool blocks_inline() const override { return false; }

  void expire_timers() { timers_.run(SteadyTime::max()); }
  void run_posted_work() {
    std::unique_lock lock(mutex_);
    posted_.wait(lock, [this] { return !queue_.empty(); });
    Work work = std::move(queue_.front());
    queue_.pop_front();
    lock.unlock();
    work();
  }

 private:
  TimerQueue timers_;
  std::mutex mutex_;
  std::condition_variable posted_;
  std::deque<Work> queue_;
  WorkerPool workers_{4};
};

struct Job {
  std::binary_semaphore may_end{0};
  std::atomic<bool> has_ended = false;
};

// `local` lives in the frame: the work writes to it, cancelled or not.
Task<void> work_on_local(Job& job, bool& went_on, int& frames) {
  struct Frame {
    explicit Frame(int& counter) : alive(counter) { ++alive; }
    ~Frame() { --alive; }
    int& alive;
  } frame(frames);
  std::string local = "before";
  auto work = [&] {
    job.may_end.acquire();
    local = "written by the work, and long enough to be on the heap";
    job.has_ended = true;
  };
  co_await blocking(work);
  went_on = true;
}

TEST(Blocking, runs_elsewhere_and_goes_on_here) {
  SteppedLoop loop;
  Activity activity(loop);
  Job job;
  bool went_on = false;
  int frames = 0;
  activity.start(work_on_local(job, went_on, frames), nullptr);
  EXPECT_FALSE(went_on);
  job.may_end.release();
  loop.run_posted_work();
  EXPECT_TRUE(went_on);
}

TEST(Blocking, keeps_the_frame_of_a_cancelled_task_until_the_work_has_ended) {
  SteppedLoop loop;
  Activity activity(loop);
  Job job;
  bool went_on = false;
  int frames = 0;
  int ends = 0;
  activity.start(work_on_local(job, went_on, frames), [&](Activity::End end, std::exception_ptr) {
    ++ends;
    EXPECT_EQ(end, Activity::End::cancelled);
  });
  activity.cancel();
  EXPECT_EQ(ends, 0);
  EXPECT_EQ(frames, 1);
  job.may_end.release();
  loop.run_posted_work();
  EXPECT_EQ(ends, 1);
  EXPECT_EQ(frames, 0);
  EXPECT_TRUE(job.has_ended);
  EXPECT_FALSE(went_on);
}

Task<void> limited(Job& job, bool& went_on, int& frames, std::string& outcome) {
  Task<void> work = work_on_local(job, went_on, frames);
  const Result<void> result = co_await with_deadline(std::move(work), std::chrono::steady_clock::now() + 1h);
  outcome = result ? "in time" : result.error().what;
}

TEST(Blocking, below_a_deadline_that_passes_is_awaited_first) {
  SteppedLoop loop;
  Activity activity(loop);
  Job job;
  bool went_on = false;
  int frames = 0;
  std::string outcome;
  activity.start(limited(job, went_on, frames, outcome), nullptr);
  loop.expire_timers();
  EXPECT_EQ(outcome, "");
  EXPECT_EQ(frames, 1);
  job.may_end.release();
  loop.run_posted_work();
  EXPECT_EQ(outcome, "the deadline passed");
  EXPECT_EQ(frames, 0);
  EXPECT_FALSE(went_on);
}

TEST(Blocking, below_a_deadline_holds_the_outer_task_too) {
  SteppedLoop loop;
  Activity activity(loop);
  Job job;
  bool went_on = false;
  int frames = 0;
  std::string outcome;
  int ends = 0;
  activity.start(limited(job, went_on, frames, outcome), [&](Activity::End, std::exception_ptr) { ++ends; });
  activity.cancel();
  EXPECT_EQ(ends, 0);
  job.may_end.release();
  loop.run_posted_work();
  EXPECT_EQ(ends, 1);
  EXPECT_EQ(frames, 0);
  EXPECT_EQ(outcome, "");
}

TEST(Blocking, below_a_passed_deadline_and_a_cancelled_task_ends_both_once) {
  SteppedLoop loop;
  Activity activity(loop);
  Job job;
  bool went_on = false;
  int frames = 0;
  std::string outcome;
  int ends = 0;
  activity.start(limited(job, went_on, frames, outcome), [&](Activity::End, std::exception_ptr) { ++ends; });
  loop.expire_timers();
  activity.cancel();
  job.may_end.release();
  loop.run_posted_work();
  EXPECT_EQ(ends, 1);
  EXPECT_EQ(frames, 0);
}

Task<void> two_jobs(Job& first, Job& second, bool& went_on, int& frames) {
  std::vector<Task<void>> tasks;
  tasks.push_back(work_on_local(first, went_on, frames));
  tasks.push_back(work_on_local(second, went_on, frames));
  co_await when_all(std::move(tasks));
}

TEST(Blocking, twice_in_a_cancelled_task_is_awaited_twice) {
  SteppedLoop loop;
  Activity activity(loop);
  Job first, second;
  bool went_on = false;
  int frames = 0;
  int ends = 0;
  activity.start(two_jobs(first, second, went_on, frames), [&](Activity::End, std::exception_ptr) { ++ends; });
  activity.cancel();
  first.may_end.release();
  loop.run_posted_work();
  EXPECT_EQ(ends, 0);
  EXPECT_EQ(frames, 2);
  second.may_end.release();
  loop.run_posted_work();
  EXPECT_EQ(ends, 1);
  EXPECT_EQ(frames, 0);
}

Task<int> fails() {
  auto work = []() -> int { throw std::runtime_error("thrown by the work"); };
  co_return co_await blocking(work);
}

TEST(Blocking, passes_on_what_the_work_threw) {
  LocalLoop loop;
  EXPECT_THROW(loop.run(fails()), std::runtime_error);
}

TEST(WorkerPool, runs_all_work_that_was_handed_in_before_it_goes) {
  std::atomic<int> done = 0;
  {
    WorkerPool pool(3);
    for (int i = 0; i < 1000; ++i) pool.run([&] { ++done; });
  }
  EXPECT_EQ(done, 1000);
}

TEST(WorkerPool, takes_work_from_its_own_work_while_it_goes) {
  std::atomic<int> done = 0;
  {
    WorkerPool pool(4);
    pool.run([&] {
      std::this_thread::sleep_for(5ms);
      for (int i = 0; i < 10; ++i) pool.run([&] { ++done; });
    });
  }
  EXPECT_EQ(done, 10);
}

TEST(WorkerPool, uses_no_more_threads_than_it_was_given) {
  std::atomic<int> running = 0;
  std::atomic<int> most = 0;
  {
    WorkerPool pool(2);
    for (int i = 0; i < 40; ++i) {
      pool.run([&] {
        const int now = ++running;
        for (int seen = most; seen < now && !most.compare_exchange_weak(seen, now);) {
        }
        std::this_thread::sleep_for(1ms);
        --running;
      });
    }
  }
  EXPECT_EQ(most, 2);
}

}  // namespace
}  // namespace martlet
