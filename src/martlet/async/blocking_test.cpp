#include <martlet/async/blocking.hpp>

#include <gtest/gtest.h>

#include <chrono>
#include <stdexcept>
#include <string>
#include <vector>

#include <martlet/async/activity.hpp>
#include <martlet/async/deadline.hpp>
#include <martlet/async/local_loop.hpp>
#include <martlet/async/when_all.hpp>

#include "testing/stepped_loop.hpp"

namespace martlet {
namespace {

using namespace std::chrono_literals;

// `local` is in the frame: the work writes to it, even if the task was canceled.
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

TEST(Blocking, runs_on_another_thread_and_resumes_on_the_loop) {
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

TEST(Blocking, is_awaited_before_a_passed_deadline_ends_its_task) {
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

TEST(Blocking, within_a_deadline_also_keeps_the_outer_task) {
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

TEST(Blocking, within_a_passed_deadline_of_a_cancelled_task_ends_both_once) {
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

TEST(Blocking, is_awaited_for_each_of_two_jobs_of_a_cancelled_task) {
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

// Occupies the loop's only worker thread until the test releases it.
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

TEST(Blocking, is_neither_started_nor_awaited_after_its_task_was_cancelled) {
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

TEST(Blocking, is_not_started_after_its_deadline) {
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

TEST(Blocking, within_a_deadline_is_not_started_after_the_outer_task_was_cancelled) {
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

TEST(Blocking, is_refused_if_the_queue_is_full) {
  SteppedLoop loop(1);  // its queue holds two jobs
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

TEST(Blocking, rethrows_exceptions_from_the_work) {
  LocalLoop loop;
  EXPECT_THROW(loop.run(fails()), std::runtime_error);
}

}  // namespace
}  // namespace martlet
