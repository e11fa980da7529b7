#include <gtest/gtest.h>

#include <csignal>

#include <martlet/async/when_all.hpp>
#include <martlet/net/reactor/reactor.hpp>
#include <martlet/net/server/server.hpp>
#include <martlet/net/testing/raw_client.hpp>
#include <martlet/net/testing/running_server.hpp>

namespace martlet::net {
namespace {

using namespace std::chrono_literals;

struct ReactorTest : testing::Test {
  WorkerPool workers{4};
};

TEST_F(ReactorTest, runs_posted_work_from_other_threads_on_its_own) {
  Reactor reactor(workers);
  const auto here = std::this_thread::get_id();
  std::atomic<int> wrong = 0;
  int done = 0;
  std::vector<std::jthread> threads;
  for (int t = 0; t < 4; ++t) {
    threads.emplace_back([&] {
      for (int i = 0; i < 1000; ++i) {
        reactor.post([&] {
          if (std::this_thread::get_id() != here) ++wrong;
          if (++done == 4000) reactor.stop();
        });
      }
    });
  }
  reactor.run();
  EXPECT_EQ(done, 4000);
  EXPECT_EQ(wrong, 0);
}

TEST_F(ReactorTest, runs_posted_work_in_order_after_the_running_work) {
  Reactor reactor(workers);
  std::string order;
  reactor.post([&] {
    reactor.post([&] {
      order += "c";
      reactor.stop();
    });
    order += "a";
  });
  reactor.post([&] { order += "b"; });
  reactor.run();
  EXPECT_EQ(order, "abc");
}

Task<std::chrono::nanoseconds> measure(std::chrono::milliseconds time) {
  const auto start = std::chrono::steady_clock::now();
  co_await sleep(time);
  co_return std::chrono::steady_clock::now() - start;
}

TEST_F(ReactorTest, wakes_sleepers_after_their_time) {
  Reactor reactor(workers);
  EXPECT_GE(reactor.run(measure(20ms)), 20ms);
  EXPECT_LT(reactor.run(measure(1ms)), 5s);
}

Task<void> note_after(std::string& order, std::string name, std::chrono::milliseconds time) {
  co_await sleep(time);
  order += name;
}
Task<std::string> in_order() {
  std::string order;
  std::vector<Task<void>> tasks;
  tasks.push_back(note_after(order, "c", 30ms));
  tasks.push_back(note_after(order, "a", 5ms));
  tasks.push_back(note_after(order, "b", 15ms));
  co_await when_all(std::move(tasks));
  co_return order;
}

TEST_F(ReactorTest, wakes_sleepers_in_the_order_of_their_times) {
  Reactor reactor(workers);
  EXPECT_EQ(reactor.run(in_order()), "abc");
}

Task<int> add_blocking(int count) {
  int sum = 0;
  for (int i = 0; i < count; ++i) {
    const auto work = [i] { return i; };
    sum += co_await blocking(work);
  }
  co_return sum;
}

TEST_F(ReactorTest, runs_blocking_work_on_other_threads) {
  Reactor reactor(workers);
  EXPECT_EQ(reactor.run(add_blocking(1000)), 499'500);
}

TEST_F(ReactorTest, rethrows_the_exception_of_a_task) {
  Reactor reactor(workers);
  const auto throws = []() -> Task<void> {
    co_await sleep(1ms);
    throw std::runtime_error("thrown");
  };
  EXPECT_THROW(reactor.run(throws()), std::runtime_error);
}

struct SlowJob final : BlockingJob {
  void run() noexcept override {
    std::this_thread::sleep_for(30ms);
    has_run = true;
  }
  void on_ended() override { has_ended = true; }
  std::atomic<bool> has_run = false;
  bool has_ended = false;
};

TEST_F(ReactorTest, waits_at_its_end_for_blocking_work_and_its_continuations) {
  SlowJob job;
  {
    Reactor reactor(workers);
    reactor.run_blocking(job);
    reactor.post([] { ADD_FAILURE() << "posted work is dropped: what it needs may be gone"; });
  }
  EXPECT_TRUE(job.has_run);
  EXPECT_TRUE(job.has_ended);
}

// An owner of a timer of the loop, as a server's connections are.
class TimerOwner : private Timer {
 public:
  explicit TimerOwner(Loop& loop) : loop_(loop) { loop_.start(*this, std::chrono::steady_clock::now() + 1h); }
  ~TimerOwner() override { loop_.stop(*this); }

 private:
  void on_expired() override {}
  Loop& loop_;
};

TEST_F(ReactorTest, drops_posted_work_while_its_timers_can_still_be_stopped) {
  Reactor reactor(workers);
  reactor.post([owner = std::make_unique<TimerOwner>(reactor)] { ADD_FAILURE() << owner.get(); });
}

TEST_F(ReactorTest, hands_signals_to_its_loop) {
  Reactor reactor(workers);
  std::string heard;
  const auto handle = [&](Reactor::Signal signal) {
    heard += signal == Reactor::Signal::terminate ? "T" : "I";
    if (heard.size() == 1) std::raise(SIGINT);
    if (heard.size() == 2) reactor.stop();
  };
  ASSERT_TRUE(reactor.on_signal(handle));
  std::raise(SIGTERM);
  reactor.run();
  EXPECT_EQ(heard, "TI");
}

TEST_F(ReactorTest, is_the_only_one_to_handle_signals_while_it_lives) {
  const auto ignore = [](Reactor::Signal) {};
  Reactor second(workers);
  {
    Reactor first(workers);
    ASSERT_TRUE(first.on_signal(ignore));
    EXPECT_EQ(second.on_signal(ignore).error().code, Code::conflict);
    EXPECT_TRUE(first.on_signal(ignore)) << "again, with another function";
  }
  EXPECT_TRUE(second.on_signal(ignore));
}

TEST_F(ReactorTest, serves_several_servers) {
  Reactor reactor(workers);
  const auto answers = [](http::Request&) -> Task<http::Response> { co_return http::Response(); };
  Result<Server> one = Server::listen(reactor, answers);
  Result<Server> two = Server::listen(reactor, answers);
  ASSERT_TRUE(one && two);
  EXPECT_NE(one->port(), two->port());
  std::thread clients([&] {
    for (const std::uint16_t port : {one->port(), two->port()}) {
      RawClient client(port);
      client.send("GET / HTTP/1.0\r\n\r\n");
      EXPECT_TRUE(client.read_to_end().starts_with("HTTP/1.1 200"));
    }
    reactor.stop();
  });
  reactor.run();
  clients.join();
}

}  // namespace
}  // namespace martlet::net
