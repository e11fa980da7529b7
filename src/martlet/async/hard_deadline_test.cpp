#include <gtest/gtest.h>

#include <chrono>
#include <memory>
#include <string>
#include <thread>

#include <martlet/async/activity.hpp>
#include <martlet/async/blocking.hpp>
#include <martlet/async/deadline.hpp>
#include <martlet/async/local_loop.hpp>

#include "testing/stepped_loop.hpp"

namespace martlet {
namespace {

using namespace std::chrono_literals;

// A task that owns everything its work uses.
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

TEST(HardDeadline, returns_in_time_while_blocking_work_continues) {
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

TEST(HardDeadline, returns_the_result_of_a_task_that_ends_in_time) {
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

TEST(HardDeadline, does_not_delay_a_cancelled_task) {
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

TEST(HardDeadline, is_kept_on_a_loop_that_runs_blocking_work_in_place) {
  auto job = std::make_shared<Job>();
  {
    LocalLoop loop;
    loop.post([&job] { job->has_begun.acquire(); });  // makes the loop wait for the work to begin before it first checks its timers
    Task<std::string> answer = slow_answer(job);
    const auto result = loop.run(with_hard_deadline(std::move(answer), std::chrono::steady_clock::now() + 5ms));
    EXPECT_EQ(result.error().code, Code::timeout);
    job->may_end.release();
  }
  EXPECT_TRUE(job->has_ended) << "the loop waits for it";
  EXPECT_EQ(job.use_count(), 1);
}

Task<std::thread::id> thread_of_blocking_work() {
  auto work = [] { return std::this_thread::get_id(); };
  std::thread::id thread = co_await blocking(work);
  co_return thread;
}

TEST(HardDeadline, makes_a_loop_that_runs_blocking_work_in_place_run_it_on_a_thread) {
  LocalLoop loop;
  EXPECT_EQ(loop.run(thread_of_blocking_work()), std::this_thread::get_id());
  Task<std::thread::id> limited = thread_of_blocking_work();
  EXPECT_NE(loop.run(with_hard_deadline(std::move(limited), std::chrono::steady_clock::now() + 1h)), std::this_thread::get_id());
}

Task<std::thread::id> thread_within_a_deadline() {
  Task<std::thread::id> inner = thread_of_blocking_work();
  Result<std::thread::id> thread = co_await with_deadline(std::move(inner), std::chrono::steady_clock::now() + 1h);
  co_return *thread;
}

TEST(HardDeadline, applies_to_the_deadlines_within_it) {
  LocalLoop loop;
  Task<std::thread::id> limited = thread_within_a_deadline();
  EXPECT_NE(loop.run(with_hard_deadline(std::move(limited), std::chrono::steady_clock::now() + 1h)), std::this_thread::get_id());
}

}  // namespace
}  // namespace martlet
