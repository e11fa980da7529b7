#include "serve_invocations_concurrently.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <csignal>
#include <map>
#include <mutex>
#include <set>

#include <martlet/async/blocking.hpp>
#include <martlet/async/sleep.hpp>
#include <martlet/net/testing/running_server.hpp>

namespace martlet::lambda {
namespace {

// A Runtime API that returns a number of events, and then says that the environment is finished. answers() is thread-safe.
class Events {
 public:
  explicit Events(int count, std::chrono::milliseconds time = std::chrono::seconds(60)) : left_(count), time_(time) {}

  std::string address() const { return "127.0.0.1:" + std::to_string(server_.port()); }
  // Returns the posted bodies by the end of their path, such as "7/response".
  std::map<std::string, std::string> answers() const {
    const std::lock_guard lock(mutex_);
    return answers_;
  }

 private:
  Task<http::Response> serve(http::Request& request) {
    http::Response response;
    if (request.target.ends_with("/next")) {
      give_event(response);
      while (response.status == 500 && open_ > 0) co_await sleep(std::chrono::milliseconds(1));
      co_return response;
    }
    const Result<std::string_view> body = co_await request.body->read(100 * 1024 * 1024, std::nullopt);
    const std::string_view path = request.target.substr(std::string_view("/2018-06-01/runtime/invocation/").size());
    const std::lock_guard lock(mutex_);
    answers_[std::string(path)] = body ? std::string(*body) : to_text(body.error());
    --open_;
    response.status = 202;
    co_return response;
  }

  void give_event(http::Response& response) {
    if (left_ == 0) {
      response.status = 500;
      return;
    }
    const std::string id = std::to_string(left_--);
    ++open_;
    response.headers.set("lambda-runtime-aws-request-id", id);
    response.headers.set("lambda-runtime-deadline-ms",
                         std::to_string((wall_now() + time_).time_since_epoch() / std::chrono::milliseconds(1)));
    response.body = "\"event " + id + "\"";
  }

  int left_;
  std::atomic<int> open_ = 0;
  const std::chrono::milliseconds time_;
  mutable std::mutex mutex_;
  std::map<std::string, std::string> answers_;
  net::RunningServer server_{[this](http::Request& request) { return serve(request); }};
};

// A handler that responds to events in a different order from that in which they were received.
class Echo final : public EventHandler {
 public:
  Task<Outcome> handle(const Invocation& invocation) override {
    most_ = std::max(most_, ++running_);
    const std::string id(invocation.context.request_id);
    co_await sleep(std::chrono::milliseconds(id.back() % 7));
    auto work = [&] { return std::string(invocation.event); };
    std::string event = co_await blocking(std::move(work));
    --running_;
    if (id.ends_with('5')) throw std::runtime_error("it ends in 5");
    co_return event;
  }
  int most() const { return most_; }

 private:
  int running_ = 0;
  int most_ = 0;
};

struct Served {
  int status;
  std::vector<std::string> lines;
};

Served serve(const std::string& address, EventHandler& handler, std::size_t invocations_max, InvokeMode mode = InvokeMode::buffered) {
  Served served{};
  WorkerPool workers(invocations_max);
  net::Reactor reactor(workers);
  std::mutex mutex;
  ConcurrentOptions options;
  options.invocations_max = invocations_max;
  options.mode = mode;
  options.log = Log(
      [&](std::string_view line) {
        const std::lock_guard lock(mutex);
        served.lines.emplace_back(line);
      },
      Level::info);
  served.status = serve_invocations_concurrently(reactor, address, handler, options);
  return served;
}

TEST(ServeInvocationsConcurrently, answers_each_invocation_with_its_own_id) {
  const Events events(200);
  Echo echo;
  EXPECT_EQ(serve(events.address(), echo, 8).status, 1) << "500 to next: the environment is finished";
  EXPECT_EQ(echo.most(), 8);
  const auto answers = events.answers();
  ASSERT_EQ(answers.size(), 200U);
  for (int number = 1; number <= 200; ++number) {
    const std::string id = std::to_string(number);
    if (number % 10 == 5) {
      ASSERT_TRUE(answers.contains(id + "/error"));
      EXPECT_NE(answers.at(id + "/error").find("it ends in 5"), std::string::npos);
    } else {
      ASSERT_TRUE(answers.contains(id + "/response")) << id;
      EXPECT_EQ(answers.at(id + "/response"), "\"event " + id + "\"");
    }
  }
}

class Endless final : public EventHandler {
 public:
  Task<Outcome> handle(const Invocation& invocation) override {
    if (invocation.context.request_id != "1") co_return "\"done\"";
    co_await sleep(std::chrono::hours(1));
    co_return "\"never\"";
  }
};

TEST(ServeInvocationsConcurrently, cancels_an_invocation_at_its_deadline_and_continues) {
  const Events events(5, std::chrono::milliseconds(50));
  Endless endless;
  const Served served = serve(events.address(), endless, 2);
  const auto answers = events.answers();
  EXPECT_EQ(answers.size(), 5U);
  ASSERT_TRUE(answers.contains("1/error"));
  EXPECT_NE(answers.at("1/error").find("Function.Timeout"), std::string::npos);
}

class Parts final : public http::BodyStream {
 public:
  Parts(std::string text, int count, bool fails) : text_(std::move(text)), left_(count), fails_(fails) {}
  Task<std::optional<std::string>> next() override {
    if (left_ == 0 && fails_) throw std::runtime_error("a torn stream");
    if (left_-- == 0) co_return std::nullopt;
    co_await sleep(std::chrono::milliseconds(1));
    co_return text_;
  }

 private:
  std::string text_;
  int left_;
  bool fails_;
};

class Streamer final : public EventHandler {
 public:
  Task<Outcome> handle(const Invocation&) override { co_return "\"buffered\""; }
  Task<StreamedOutcome> handle_streamed(const Invocation& invocation) override {
    const std::string id(invocation.context.request_id);
    if (id == "3") co_return std::unexpected(FunctionError("refused", "My.Refusal"));
    if (id == "4") co_return StreamedOutcome("\"whole\"");
    co_return StreamedOutcome(StreamedResponse(std::make_unique<Parts>(std::string(40'000, id.back()), id == "2" ? 0 : 50, id == "2")));
  }
};

TEST(ServeInvocationsConcurrently, streams_concurrently) {
  const Events events(20);
  Streamer streamer;
  serve(events.address(), streamer, 4, InvokeMode::response_stream);
  const auto answers = events.answers();
  EXPECT_EQ(answers.size(), 20U);
  EXPECT_EQ(answers.at("17/response"), std::string(50 * 40'000, '7'));
  EXPECT_NE(answers.at("2/error").find("a torn stream"), std::string::npos) << "before its first byte a failure is an ordinary error";
  EXPECT_NE(answers.at("3/error").find("My.Refusal"), std::string::npos);
  EXPECT_EQ(answers.at("4/response"), "\"whole\"");
}

TEST(ServeInvocationsConcurrently, finishes_running_invocations_after_a_stop_signal) {
  const Events events(3);
  class Slow final : public EventHandler {
   public:
    Task<Outcome> handle(const Invocation&) override {
      if (++begun_ == 3) ::raise(SIGTERM);
      co_await sleep(std::chrono::milliseconds(30));
      co_return "\"done\"";
    }

   private:
    int begun_ = 0;
  } slow;
  EXPECT_EQ(serve(events.address(), slow, 3).status, 0);
  EXPECT_EQ(events.answers().size(), 3U);
}

TEST(ServeInvocationsConcurrently, fails_if_there_is_no_runtime_api) {
  Echo echo;
  for (const char* address : {"127.0.0.1:1", "nowhere.invalid:80"}) {
    const Served served = serve(address, echo, 2);
    EXPECT_EQ(served.status, 1);
    ASSERT_FALSE(served.lines.empty());
    EXPECT_NE(served.lines.back().find("gives no more events"), std::string::npos) << served.lines.back();
  }
}

}  // namespace
}  // namespace martlet::lambda
