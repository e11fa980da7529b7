#include <algorithm>
#include <map>
#include <utility>

#include <martlet/async/activity.hpp>
#include <martlet/cloud/execution/async_invocation_queue.hpp>

namespace martlet::cloud {
namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;

constexpr milliseconds delay_max = 5min;  // for a throttled event

milliseconds wait_after_error(std::size_t attempts) { return attempts == 1 ? 1min : 2min; }

milliseconds wait_after_throttling(std::size_t delays) {
  milliseconds wait = 1s;
  for (std::size_t i = 1; i < delays && wait < delay_max; ++i) wait *= 2;
  return std::min(wait, delay_max);
}

}  // namespace

class AsyncInvocationQueue::Events {
 public:
  Events(Loop& loop, InvokeVersion invoke, AsyncInvocationQueueBackend& backend, AsyncInvocationQueueOptions options)
      : loop_(loop), invoke_(std::move(invoke)), backend_(backend), options_(std::move(options)) {
    for (QueuedInvocation& event : backend_.load()) add(std::move(event));
  }

  void enqueue(QueuedInvocation event) {
    event.accepted = options_.now();
    event.due = event.accepted;
    backend_.store(event);
    add(std::move(event));
  }
  std::size_t size() const { return events_.size(); }

 private:
  class Queued;
  void add(QueuedInvocation event);
  void attempt(Queued& queued);
  Task<void> run(Queued& queued, RunnableFunction function);
  void on_attempted(Queued& queued);
  void retry_after(Queued& queued, milliseconds wait);
  void end(Queued& queued, InvocationEnding ending, const InvokeResult* last);

  Loop& loop_;
  const InvokeVersion invoke_;
  AsyncInvocationQueueBackend& backend_;
  const AsyncInvocationQueueOptions options_;
  std::map<std::string, std::unique_ptr<Queued>, std::less<>> events_;  // by request id
};

// An event, during an attempt or between attempts.
class AsyncInvocationQueue::Events::Queued final : private Timer {
 public:
  Queued(Events& events, QueuedInvocation taken) : event(std::move(taken)), events_(events) {}
  Queued(const Queued&) = delete;
  ~Queued() override { events_.loop_.stop(*this); }
  void wait_until_due() {
    const milliseconds wait = std::max(event.due - events_.options_.now(), 0ms);
    events_.loop_.start(*this, events_.loop_.now() + wait);
  }

  QueuedInvocation event;
  std::optional<InvokeResult> result;  // the result of the latest attempt
  std::optional<Activity> running;

 private:
  void on_expired() override { events_.attempt(*this); }
  Events& events_;
};

void AsyncInvocationQueue::Events::add(QueuedInvocation event) {
  std::string id = event.request_id;
  auto queued = std::make_unique<Queued>(*this, std::move(event));
  queued->wait_until_due();
  events_.insert_or_assign(std::move(id), std::move(queued));
}

void AsyncInvocationQueue::Events::attempt(Queued& queued) {
  std::optional<RunnableFunction> function = backend_.function_of(queued.event);
  if (!function) return end(queued, InvocationEnding::function_deleted, nullptr);
  const EventInvokeConfig config = backend_.config_of(queued.event);
  if (config.is_disabled) return end(queued, InvocationEnding::zero_concurrency, nullptr);
  if (options_.now() - queued.event.accepted > config.age_max) return end(queued, InvocationEnding::age_exceeded, nullptr);
  queued.result.reset();
  queued.running.emplace(loop_);
  Task<void> task = run(queued, *std::move(function));
  queued.running->start(std::move(task), [this, &queued](Activity::End, std::exception_ptr) { on_attempted(queued); });
}

Task<void> AsyncInvocationQueue::Events::run(Queued& queued, RunnableFunction function) {
  InvokeRequest request(queued.event.event);
  request.request_id = queued.event.request_id;
  request.arn = queued.event.function;
  request.client_context = queued.event.client_context;
  Task<InvokeResult> invocation = invoke_(std::move(function), std::move(request));
  queued.result = co_await std::move(invocation);
}

void AsyncInvocationQueue::Events::on_attempted(Queued& queued) {
  QueuedInvocation& event = queued.event;
  const InvokeResult* const result = queued.result ? &*queued.result : nullptr;
  if (result && result->outcome == InvokeResult::Outcome::answered) return end(queued, InvocationEnding::success, result);
  if (result && result->outcome == InvokeResult::Outcome::throttled) return retry_after(queued, wait_after_throttling(++event.delays));
  ++event.attempts;
  if (event.attempts > backend_.config_of(event).retries_max) return end(queued, InvocationEnding::retries_exhausted, result);
  retry_after(queued, wait_after_error(event.attempts));
}

void AsyncInvocationQueue::Events::retry_after(Queued& queued, milliseconds wait) {
  const auto scaled = std::chrono::duration<double, std::milli>(wait) / options_.time_scale;
  queued.event.due = options_.now() + std::chrono::ceil<milliseconds>(scaled);
  backend_.store(queued.event);
  queued.wait_until_due();
}

void AsyncInvocationQueue::Events::end(Queued& queued, InvocationEnding ending, const InvokeResult* last) {
  backend_.on_ended(queued.event, ending, last);
  backend_.remove(queued.event.request_id);
  events_.erase(events_.find(queued.event.request_id));
}

AsyncInvocationQueue::AsyncInvocationQueue(Loop& loop, InvokeVersion invoke, AsyncInvocationQueueBackend& backend,
                                           AsyncInvocationQueueOptions options)
    : events_(std::make_unique<Events>(loop, std::move(invoke), backend, std::move(options))) {}

AsyncInvocationQueue::AsyncInvocationQueue(Loop& loop, FunctionPool& pool, AsyncInvocationQueueBackend& backend,
                                           AsyncInvocationQueueOptions options)
    : AsyncInvocationQueue(
          loop, [&pool](RunnableFunction function, InvokeRequest request) { return pool.invoke(std::move(function), std::move(request)); },
          backend, std::move(options)) {}

AsyncInvocationQueue::~AsyncInvocationQueue() = default;

void AsyncInvocationQueue::enqueue(QueuedInvocation event) { events_->enqueue(std::move(event)); }

std::size_t AsyncInvocationQueue::size() const { return events_->size(); }

}  // namespace martlet::cloud
