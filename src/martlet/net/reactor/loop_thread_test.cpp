#include <gtest/gtest.h>

#include <atomic>
#include <thread>

#include <martlet/async/blocking.hpp>
#include <martlet/async/deadline.hpp>
#include <martlet/async/local_loop.hpp>
#include <martlet/async/sleep.hpp>
#include <martlet/net/reactor/loop_thread.hpp>
#include <martlet/net/reactor/reactor.hpp>

namespace martlet::net {
namespace {

using namespace std::chrono_literals;
using MakeText = std::move_only_function<Task<std::string>(Reactor&)>;

Task<std::string> text_after_a_while(std::string text) {
  co_await sleep(1ms);
  co_return text;
}

TEST(LoopThread, runs_a_task_on_its_thread_and_returns_the_result_to_the_caller) {
  LoopThread thread;
  LocalLoop loop;
  std::thread::id there;
  MakeText make = [&there](Reactor&) {
    there = std::this_thread::get_id();
    return text_after_a_while("done");
  };
  EXPECT_EQ(loop.run(thread.run<std::string>(std::move(make))).value(), "done");
  EXPECT_NE(there, std::this_thread::get_id());
}

TEST(LoopThread, rethrows_the_exception_of_a_task) {
  LoopThread thread;
  LocalLoop loop;
  const auto fail = []() -> Task<std::string> {
    throw std::runtime_error("broken");
    co_return "";
  };
  MakeText make = [&fail](Reactor&) { return fail(); };
  EXPECT_THROW((void)loop.run(thread.run<std::string>(std::move(make))), std::runtime_error);
}

struct Leaving {
  std::shared_ptr<std::atomic<bool>> left;
  ~Leaving() { *left = true; }
};

Task<std::string> never(std::shared_ptr<std::atomic<bool>> left) {
  const Leaving leaving{std::move(left)};
  co_await sleep(1h);
  co_return "";
}

TEST(LoopThread, cancels_a_task_whose_caller_no_longer_waits) {
  LoopThread thread;
  LocalLoop loop;
  const auto left = std::make_shared<std::atomic<bool>>(false);
  MakeText make = [left](Reactor&) { return never(left); };
  Task<Result<std::string>> task = thread.run<std::string>(std::move(make));
  EXPECT_FALSE(loop.run(with_deadline(std::move(task), std::chrono::steady_clock::now() + 10ms)));
  thread.stop();
  EXPECT_TRUE(*left);
}

Task<std::string> blocked() {
  auto work = [] { std::this_thread::sleep_for(20ms); };
  co_await blocking(work);
  co_return "";
}

TEST(LoopThread, ends_while_a_task_whose_caller_no_longer_waits_blocks) {
  LoopThread thread;
  LocalLoop loop;
  MakeText make = [](Reactor&) { return blocked(); };
  Task<Result<std::string>> task = thread.run<std::string>(std::move(make));
  EXPECT_FALSE(loop.run(with_deadline(std::move(task), std::chrono::steady_clock::now() + 5ms)));
  thread.stop();
}

}  // namespace
}  // namespace martlet::net
