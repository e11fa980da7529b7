#include <gtest/gtest.h>

#include <map>

#include <martlet/async/sleep.hpp>
#include <martlet/async/virtual_loop.hpp>
#include <martlet/cloud/execution/async_invocation_queue.hpp>

namespace martlet::cloud {
namespace {

using namespace std::chrono_literals;
using Outcome = InvokeResult::Outcome;

std::string_view name_of(InvocationEnding ending) {
  switch (ending) {
    case InvocationEnding::success: return "Success";
    case InvocationEnding::retries_exhausted: return "RetriesExhausted";
    case InvocationEnding::age_exceeded: return "EventAgeExceeded";
    case InvocationEnding::zero_concurrency: return "ZeroReservedConcurrency";
    case InvocationEnding::function_deleted: return "FunctionDeleted";
  }
  return {};
}

// A control plane and a function, in virtual time.
class AsyncInvocationQueueTest : public testing::Test, public AsyncInvocationQueueBackend {
 protected:
  std::optional<RunnableFunction> function_of(const QueuedInvocation&) override {
    return is_deleted ? std::nullopt : std::optional<RunnableFunction>(RunnableFunction{});
  }
  EventInvokeConfig config_of(const QueuedInvocation&) override { return config; }
  void store(const QueuedInvocation& event) override { stored_events.insert_or_assign(event.request_id, event); }
  void remove(std::string_view request_id) override { stored_events.erase(std::string(request_id)); }
  std::vector<QueuedInvocation> load() override {
    std::vector<QueuedInvocation> events;
    for (const auto& [id, event] : stored_events) events.push_back(event);
    return events;
  }
  void on_ended(const QueuedInvocation& event, InvocationEnding ending, const InvokeResult* last) override {
    log(event.request_id + ": " + std::string(name_of(ending)) + (last ? "" : ", without an attempt"));
  }

  Task<InvokeResult> attempt(InvokeRequest request) {
    InvokeResult result;
    result.outcome = outcomes.empty() ? Outcome::answered : outcomes.front();
    if (!outcomes.empty()) outcomes.erase(outcomes.begin());
    log(request.request_id + ": " + request.event);
    co_await sleep(500ms);
    co_return result;
  }
  WallTime now() const { return WallTime(std::chrono::duration_cast<std::chrono::milliseconds>(loop.now().time_since_epoch())); }
  void log(const std::string& text) {
    log_lines.push_back(std::to_string(std::chrono::duration<double>(now() - WallTime()).count()).substr(0, 6) + " " + text);
  }
  void open(double time_scale = 1) {
    AsyncInvocationQueueOptions options;
    options.time_scale = time_scale;
    options.now = [this] { return now(); };
    queue = std::make_unique<AsyncInvocationQueue>(
        loop, [this](RunnableFunction, InvokeRequest request) { return attempt(std::move(request)); }, *this, options);
  }
  void enqueue(const std::string& id) {
    QueuedInvocation event;
    event.request_id = id;
    event.event = "{}";
    queue->enqueue(std::move(event));
  }
  std::string after(std::chrono::seconds time) {
    loop.run_until(SteadyTime() + time);
    std::string all;
    for (const std::string& line : std::exchange(log_lines, {})) all += line + '\n';
    return all;
  }

  VirtualLoop loop;
  std::map<std::string, QueuedInvocation> stored_events;
  EventInvokeConfig config;
  bool is_deleted = false;
  std::vector<Outcome> outcomes;  // of the first attempts; later attempts succeed
  std::vector<std::string> log_lines;
  std::unique_ptr<AsyncInvocationQueue> queue;
};

TEST_F(AsyncInvocationQueueTest, invokes_a_function_that_succeeds_only_once) {
  open();
  enqueue("a");
  EXPECT_EQ(stored_events.size(), 1U) << "a queued invocation must be stored";
  EXPECT_EQ(after(1h), "0.0000 a: {}\n0.5000 a: Success\n");
  EXPECT_TRUE(stored_events.empty());
  EXPECT_EQ(queue->size(), 0U);
}

TEST_F(AsyncInvocationQueueTest, retries_after_one_minute_and_after_two_more) {
  open();
  outcomes = {Outcome::function_error, Outcome::function_error, Outcome::function_error};
  enqueue("a");
  EXPECT_EQ(after(1h), "0.0000 a: {}\n60.500 a: {}\n181.00 a: {}\n181.50 a: RetriesExhausted\n");
}

TEST_F(AsyncInvocationQueueTest, makes_as_many_attempts_as_configured) {
  open();
  config.retries_max = 0;
  outcomes = {Outcome::function_error};
  enqueue("a");
  EXPECT_EQ(after(1h), "0.0000 a: {}\n0.5000 a: RetriesExhausted\n");
}

TEST_F(AsyncInvocationQueueTest, divides_waits_by_the_time_scale) {
  open(60);
  outcomes = {Outcome::function_error, Outcome::function_error};
  enqueue("a");
  EXPECT_EQ(after(1h), "0.0000 a: {}\n1.5000 a: {}\n4.0000 a: {}\n4.5000 a: Success\n");
}

TEST_F(AsyncInvocationQueueTest, retries_a_throttled_invocation_until_it_is_too_old) {
  open();
  config.age_max = 60s;
  outcomes.assign(20, Outcome::throttled);
  enqueue("a");
  EXPECT_EQ(after(1h),
            "0.0000 a: {}\n1.5000 a: {}\n4.0000 a: {}\n8.5000 a: {}\n17.000 a: {}\n33.500 a: {}\n66.000 a: EventAgeExceeded, without an "
            "attempt\n");
}

TEST_F(AsyncInvocationQueueTest, does_not_count_throttling_as_an_attempt) {
  open();
  config.retries_max = 1;
  outcomes = {Outcome::throttled, Outcome::throttled, Outcome::function_error};
  enqueue("a");
  EXPECT_TRUE(after(1h).ends_with(": Success\n"));
}

TEST_F(AsyncInvocationQueueTest, drops_invocations_that_can_never_run) {
  open();
  config.is_disabled = true;
  enqueue("a");
  EXPECT_EQ(after(1s), "0.0000 a: ZeroReservedConcurrency, without an attempt\n");
  is_deleted = true;
  enqueue("b");
  EXPECT_EQ(after(2s), "1.0000 b: FunctionDeleted, without an attempt\n");
}

TEST_F(AsyncInvocationQueueTest, resumes_after_a_restart) {
  open();
  outcomes = {Outcome::function_error, Outcome::function_error};
  enqueue("a");
  after(30s);
  queue.reset();
  open();
  EXPECT_EQ(queue->size(), 1U);
  EXPECT_EQ(after(40s), "");
  EXPECT_EQ(after(1h), "60.500 a: {}\n181.00 a: {}\n181.50 a: Success\n");
}

TEST_F(AsyncInvocationQueueTest, repeats_an_attempt_that_a_crash_interrupted) {
  open();
  enqueue("a");
  loop.run_until(SteadyTime() + 100ms);
  queue.reset();
  log_lines.clear();
  open();
  EXPECT_EQ(after(1h), "0.1000 a: {}\n0.6000 a: Success\n");
}

}  // namespace
}  // namespace martlet::cloud
