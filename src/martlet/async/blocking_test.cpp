#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
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
class SteppedLoop final : public Loop, private WorkerPool::Client {
 public:
  explicit SteppedLoop(std::size_t threads = 4) : workers_({.threads_max = threads, .queue_max = 2}) {}
  void post(Work work) override {
    const std::lock_guard lock(mutex_);
    queue_.push_back(std::move(work));
    posted_.notify_one();
  }
  void start(Timer& timer, SteadyTime when) override { timers_.start(timer, when); }
  void stop(Timer& timer) noexcept override { timers_.stop(timer); }
  void run_blocking(BlockingJob& job) override { workers_.run(job, *this); }
  bool withdraw(BlockingJob& job) noexcept override { return workers_.withdraw(job); }
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
  void job_ran(BlockingJob& job) noexcept override {
    post([&job] { job.ended(); });
  }
  TimerQueue timers_;
  std::mutex mutex_;
  std::condition_variable posted_;
  std::deque<Work> queue_;
  WorkerPool workers_;
};

struct Job {
  std::binary_semaphore has_begun{0};  // tests wait for it, since work that has not begun is withdrawn
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
    job.has_begun.release();
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
  job.has_begun.acquire();
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
  job.has_begun.acquire();
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
  job.has_begun.acquire();
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
  job.has_begun.acquire();
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
  first.has_begun.acquire();
  second.has_begun.acquire();
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

// Holds the loop's only thread until it is told to go.
struct Busy {
  explicit Busy(SteppedLoop& to) : loop(to), activity(to) {
    activity.start(work_on_local(job, went_on, frames), nullptr);
    job.has_begun.acquire();
  }
  ~Busy() {
    if (went_on) return;
    job.may_end.release();
    loop.run_posted_work();
  }
  SteppedLoop& loop;
  Job job;
  bool went_on = false;
  int frames = 0;
  Activity activity;
};

struct Started {
  int runs = 0;
  int frames = 0;
};
Task<void> note_start(Started& started) {
  struct Frame {
    explicit Frame(int& counter) : alive(counter) { ++alive; }
    ~Frame() { --alive; }
    int& alive;
  } frame(started.frames);
  auto work = [&started] { ++started.runs; };
  co_await blocking(work);
}

TEST(Blocking, of_a_cancelled_task_is_not_started_and_is_not_waited_for) {
  SteppedLoop loop(1);
  Started started;
  {
    Busy busy(loop);
    Activity activity(loop);
    int ends = 0;
    activity.start(note_start(started), [&](Activity::End, std::exception_ptr) { ++ends; });
    activity.cancel();
    EXPECT_EQ(ends, 1);
    EXPECT_EQ(started.frames, 0);
  }
  EXPECT_EQ(started.runs, 0);
}

Task<void> note_starts_within(std::chrono::hours limit, Started& first, Started& second, std::string& outcome) {
  std::vector<Task<void>> tasks;
  tasks.push_back(note_start(first));
  tasks.push_back(note_start(second));
  Task<void> all = when_all(std::move(tasks));
  const Result<void> result = co_await with_deadline(std::move(all), std::chrono::steady_clock::now() + limit);
  outcome = result ? "in time" : result.error().what;
}

TEST(Blocking, below_a_deadline_that_passes_is_not_started) {
  SteppedLoop loop(1);
  Started first, second;
  std::string outcome;
  Activity activity(loop);
  {
    Busy busy(loop);
    activity.start(note_starts_within(1h, first, second, outcome), nullptr);
    loop.expire_timers();
    EXPECT_EQ(outcome, "the deadline passed");
    EXPECT_EQ(first.frames + second.frames, 0);
  }
  EXPECT_EQ(first.runs + second.runs, 0);
}

TEST(Blocking, below_a_deadline_is_not_started_when_the_outer_task_is_cancelled) {
  SteppedLoop loop(1);
  Started first, second;
  std::string outcome;
  int ends = 0;
  {
    Busy busy(loop);
    Activity activity(loop);
    activity.start(note_starts_within(1h, first, second, outcome), [&](Activity::End, std::exception_ptr) { ++ends; });
    activity.cancel();
    EXPECT_EQ(ends, 1);
    EXPECT_EQ(first.frames + second.frames, 0);
  }
  EXPECT_EQ(first.runs + second.runs, 0);
  EXPECT_EQ(outcome, "");
}

Task<void> tell_refusal(Started& started, std::string& outcome) {
  try {
    Task<void> noted = note_start(started);
    co_await std::move(noted);
  } catch (const BlockingQueueFull& full) {
    outcome = full.what();
  }
}

TEST(Blocking, beyond_the_queue_is_refused) {
  SteppedLoop loop(1);  // whose queue takes two
  Started waiting, refused;
  std::string outcome;
  Activity first(loop), second(loop), third(loop);
  {
    Busy busy(loop);
    first.start(note_start(waiting), nullptr);
    second.start(note_start(waiting), nullptr);
    third.start(tell_refusal(refused, outcome), nullptr);
    EXPECT_EQ(outcome, "all threads for blocking work are busy, and their queue is full");
    EXPECT_FALSE(third.is_running());
    first.cancel();  // leaves the queue
    outcome.clear();
    third.start(tell_refusal(refused, outcome), nullptr);
    EXPECT_EQ(outcome, "");
  }
  loop.run_posted_work();
  loop.run_posted_work();
  EXPECT_EQ(waiting.runs, 1);
  EXPECT_EQ(refused.runs, 1);
}

// Owns what its work uses.
Task<std::string> slow_answer(std::shared_ptr<Job> job) {
  auto work = [&job] {
    job->has_begun.release();
    job->may_end.acquire();
    job->has_ended = true;
  };
  co_await blocking(work);
  co_return "late";
}
Task<void> limited_hard(std::shared_ptr<Job> job, std::string& outcome) {
  Task<std::string> answer = slow_answer(std::move(job));
  const Result<std::string> result = co_await with_hard_deadline(std::move(answer), std::chrono::steady_clock::now() + 1h);
  outcome = result ? *result : result.error().what;
}

TEST(HardDeadline, passes_in_time_while_blocking_work_goes_on) {
  SteppedLoop loop;
  Activity activity(loop);
  std::string outcome;
  auto job = std::make_shared<Job>();
  activity.start(limited_hard(job, outcome), nullptr);
  job->has_begun.acquire();
  loop.expire_timers();
  EXPECT_EQ(outcome, "the deadline passed");
  EXPECT_FALSE(activity.is_running());
  EXPECT_GT(job.use_count(), 1) << "the work still uses what its task owns";
  job->may_end.release();
  loop.run_posted_work();
  EXPECT_TRUE(job->has_ended);
  EXPECT_EQ(job.use_count(), 1) << "the task is gone";
}

TEST(HardDeadline, gives_the_result_of_a_task_that_ends_in_time) {
  SteppedLoop loop;
  Activity activity(loop);
  std::string outcome;
  auto job = std::make_shared<Job>();
  activity.start(limited_hard(job, outcome), nullptr);
  job->may_end.release();
  loop.run_posted_work();
  EXPECT_EQ(outcome, "late");
  loop.expire_timers();
}

TEST(HardDeadline, holds_no_cancelled_task_up) {
  SteppedLoop loop;
  std::string outcome;
  auto job = std::make_shared<Job>();
  {
    Activity activity(loop);
    int ends = 0;
    activity.start(limited_hard(job, outcome), [&](Activity::End, std::exception_ptr) { ++ends; });
    job->has_begun.acquire();
    activity.cancel();
    EXPECT_EQ(ends, 1);
  }
  job->may_end.release();
  loop.run_posted_work();
  EXPECT_EQ(job.use_count(), 1);
  EXPECT_EQ(outcome, "");
}

TEST(HardDeadline, is_kept_by_a_loop_that_runs_blocking_work_in_place) {
  auto job = std::make_shared<Job>();
  {
    LocalLoop loop;
    Task<std::string> answer = slow_answer(job);
    const auto result = loop.run(with_hard_deadline(std::move(answer), std::chrono::steady_clock::now() + 5ms));
    EXPECT_EQ(result.error().code, Code::timeout);
    job->may_end.release();
  }
  EXPECT_TRUE(job->has_ended) << "the loop waits for it";
  EXPECT_EQ(job.use_count(), 1);
}

TEST(LocalLoop, gives_what_a_thread_has_found) {
  LocalLoop loop;
  auto job = std::make_shared<Job>();
  job->may_end.release();
  EXPECT_EQ(loop.run(slow_answer(job)), "late");
}

TEST(Blocking, passes_on_what_the_work_threw) {
  LocalLoop loop;
  EXPECT_THROW(loop.run(fails()), std::runtime_error);
}

struct NoClient final : WorkerPool::Client {
  void job_ran(BlockingJob&) noexcept override {}
};
struct FunctionJob final : BlockingJob {
  explicit FunctionJob(std::function<void()> call) : function(std::move(call)) {}
  void run() noexcept override { function(); }
  void ended() override {}
  std::function<void()> function;
};

TEST(WorkerPool, runs_all_work_that_was_handed_in_before_it_goes) {
  std::atomic<int> done = 0;
  NoClient client;
  std::deque<FunctionJob> jobs;
  {
    WorkerPool pool(3);
    for (int i = 0; i < 1000; ++i) pool.run(jobs.emplace_back([&] { ++done; }), client);
  }
  EXPECT_EQ(done, 1000);
}

TEST(WorkerPool, takes_work_from_its_own_work_while_it_goes) {
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

TEST(WorkerPool, uses_no_more_threads_than_it_was_given) {
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

TEST(WorkerPool, without_a_queue_takes_as_much_work_as_it_has_threads) {
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
