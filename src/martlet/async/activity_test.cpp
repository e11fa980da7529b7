#include <gtest/gtest.h>

#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

#include <martlet/async/activity.hpp>
#include <martlet/async/deadline.hpp>
#include <martlet/async/local_loop.hpp>
#include <martlet/async/sleep.hpp>
#include <martlet/async/when_all.hpp>

namespace martlet {
namespace {

using namespace std::chrono_literals;

// Counts live objects: those that a canceled coroutine held must have been destroyed.
struct Held {
  explicit Held(int& counter) : alive(counter) { ++alive; }
  Held(const Held&) = delete;
  ~Held() { --alive; }
  int& alive;
};

// Suspends until go() is called.
struct Gate {
  Activity* activity = nullptr;
  std::coroutine_handle<> handle;
  bool await_ready() const noexcept { return false; }
  template <class Promise>
  void await_suspend(std::coroutine_handle<Promise> suspended) noexcept {
    activity = suspended.promise().activity;
    handle = suspended;
  }
  void await_resume() const noexcept {}
  void go() { activity->resume(handle); }
};
struct GateWait {
  explicit GateWait(Gate& gate_to_pass) : gate(gate_to_pass) {}
  Gate& gate;
  bool await_ready() const noexcept { return false; }
  template <class Promise>
  void await_suspend(std::coroutine_handle<Promise> suspended) noexcept {
    gate.await_suspend(suspended);
  }
  void await_resume() const noexcept {}
};

struct Outcome {
  int ends = 0;
  Activity::End end = Activity::End::finished;
  std::exception_ptr failure;
  Activity::OnEnd note() {
    return [this](Activity::End how, std::exception_ptr thrown) {
      ++ends;
      end = how;
      failure = thrown;
    };
  }
};

Task<void> wait_at(Gate& gate, int& alive) {
  const Held held(alive);
  co_await GateWait(gate);
}
Task<void> nested(Gate& gate, int& alive, int depth) {
  const Held held(alive);
  if (depth == 0) {
    co_await wait_at(gate, alive);
  } else {
    co_await nested(gate, alive, depth - 1);
  }
}

TEST(Activity, calls_on_end_after_the_last_frame_was_destroyed) {
  LocalLoop loop;
  Activity activity(loop);
  Gate gate;
  int alive = 0;
  int alive_at_end = -1;
  activity.start(nested(gate, alive, 3), [&](Activity::End end, std::exception_ptr) {
    EXPECT_EQ(end, Activity::End::finished);
    alive_at_end = alive;
  });
  EXPECT_EQ(alive, 5);
  gate.go();
  EXPECT_EQ(alive_at_end, 0);
  EXPECT_FALSE(activity.is_running());
}

TEST(Activity, frees_everything_when_it_is_cancelled) {
  LocalLoop loop;
  Activity activity(loop);
  Gate gate;
  int alive = 0;
  Outcome outcome;
  activity.start(nested(gate, alive, 10), outcome.note());
  activity.cancel();
  EXPECT_EQ(alive, 0);
  EXPECT_EQ(outcome.ends, 1);
  EXPECT_EQ(outcome.end, Activity::End::cancelled);
}

TEST(Activity, frees_everything_when_it_is_destroyed_without_calling_on_end) {
  LocalLoop loop;
  Gate gate;
  int alive = 0;
  Outcome outcome;
  {
    Activity activity(loop);
    activity.start(nested(gate, alive, 10), outcome.note());
  }
  EXPECT_EQ(alive, 0);
  EXPECT_EQ(outcome.ends, 0);
}

Task<void> fail_at(Gate& gate) {
  co_await GateWait(gate);
  throw std::runtime_error("thrown");
}

TEST(Activity, passes_on_end_the_exception_of_its_task) {
  LocalLoop loop;
  Activity activity(loop);
  Gate gate;
  Outcome outcome;
  activity.start(fail_at(gate), outcome.note());
  gate.go();
  ASSERT_TRUE(outcome.failure);
  EXPECT_THROW(std::rethrow_exception(outcome.failure), std::runtime_error);
}

TEST(Activity, may_be_destroyed_by_its_on_end) {
  LocalLoop loop;
  auto activity = std::make_unique<Activity>(loop);
  Activity* const running = activity.get();
  Gate gate;
  int alive = 0;
  running->start(nested(gate, alive, 2), [&](Activity::End, std::exception_ptr) { activity.reset(); });
  gate.go();
  EXPECT_EQ(activity, nullptr);
}

TEST(Activity, can_start_another_task_after_one_has_ended) {
  LocalLoop loop;
  Activity activity(loop);
  Gate first, second;
  int alive = 0;
  Outcome outcome;
  activity.start(wait_at(first, alive), [&](Activity::End, std::exception_ptr) { activity.start(wait_at(second, alive), outcome.note()); });
  first.go();
  EXPECT_EQ(alive, 1);
  second.go();
  EXPECT_EQ(outcome.ends, 1);
}

Task<void> cancel_from_within(Activity& activity, int& alive, bool& went_on) {
  const Held held(alive);
  activity.cancel();
  went_on = true;
  EXPECT_EQ(alive, 1) << "the frame of a step that is running must stay";
  co_await sleep(1h);
  ADD_FAILURE() << "a cancelled task continues only until it waits";
}

TEST(Activity, ends_after_the_step_that_cancels_it) {
  LocalLoop loop;
  Activity activity(loop);
  int alive = 0;
  bool went_on = false;
  Outcome outcome;
  activity.start(cancel_from_within(activity, alive, went_on), outcome.note());
  EXPECT_TRUE(went_on);
  EXPECT_EQ(alive, 0);
  EXPECT_EQ(outcome.end, Activity::End::cancelled);
}

struct CancelsWhenDestroyed {
  explicit CancelsWhenDestroyed(Activity& a) : activity(a) {}
  ~CancelsWhenDestroyed() { activity.cancel(); }
  Activity& activity;
};
Task<void> cancel_when_destroyed(Activity& activity, Gate& gate) {
  const CancelsWhenDestroyed held(activity);
  co_await GateWait(gate);
}

TEST(Activity, allows_destructors_to_cancel_it_again) {
  LocalLoop loop;
  Activity activity(loop);
  Gate gate;
  Outcome outcome;
  activity.start(cancel_when_destroyed(activity, gate), outcome.note());
  activity.cancel();
  EXPECT_EQ(outcome.ends, 1);
}

// The outer activity isn't in a step when a timer or a gate resumes the inner one.
Task<void> inner_cancels_outer(Gate& gate, Activity& outer, int& alive, bool& went_on) {
  const Held held(alive);
  co_await GateWait(gate);
  outer.cancel();
  EXPECT_EQ(alive, 1) << "the frame of a step that is running must stay";
  went_on = true;
  co_await sleep(1h);
}
Task<void> with_inner(Gate& gate, Activity& outer, int& alive, bool& went_on) {
  Task<void> inner = inner_cancels_outer(gate, outer, alive, went_on);
  co_await with_deadline(std::move(inner), std::chrono::steady_clock::now() + 1h);
  ADD_FAILURE() << "cancelled";
}

TEST(Activity, ends_after_a_step_within_a_deadline_that_cancels_it) {
  LocalLoop loop;
  Activity outer(loop);
  Gate gate;
  int alive = 0;
  bool went_on = false;
  Outcome outcome;
  outer.start(with_inner(gate, outer, alive, went_on), outcome.note());
  gate.go();
  EXPECT_TRUE(went_on);
  EXPECT_EQ(alive, 0);
  EXPECT_EQ(outcome.end, Activity::End::cancelled);
}

Task<void> held_until_cancelled(Activity& outer) {
  const CancelsWhenDestroyed held(outer);
  co_await sleep(1h);
}
Task<void> outlive(Activity& outer, bool& was_in_time) {
  Task<void> inner = held_until_cancelled(outer);
  const Result<void> result = co_await with_deadline(std::move(inner), std::chrono::steady_clock::now());
  was_in_time = result.has_value();
  co_await sleep(1h);
}

TEST(Activity, allows_destructors_within_a_deadline_to_cancel_the_outer_activity) {
  LocalLoop loop;
  Activity outer(loop);
  bool was_in_time = true;
  bool ended = false;
  const auto run = [&]() -> Task<void> { co_await sleep(20ms); };
  outer.start(outlive(outer, was_in_time), [&](Activity::End end, std::exception_ptr) {
    ended = true;
    EXPECT_EQ(end, Activity::End::cancelled);
  });
  loop.run(run());
  EXPECT_TRUE(ended);
}

}  // namespace
}  // namespace martlet
