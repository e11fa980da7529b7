#pragma once
#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/async/loop.hpp>
#include <martlet/async/task.hpp>
#include <martlet/base/wall_time.hpp>
#include <martlet/cloud/execution/function_pool.hpp>

namespace martlet::cloud {

/// Lambda's limit for the event of an asynchronous invocation, in bytes.
inline constexpr std::size_t async_event_bytes_max = 1024 * 1024;

/// An asynchronous invocation that has been accepted and hasn't ended yet. Times are Unix times, so that they survive a restart.
struct QueuedInvocation {
  std::string request_id;  ///< unique, and the same for all attempts
  std::string function;    ///< the ARN as invoked, with its qualifier if it had one
  std::string event;       ///< JSON text
  std::string client_context{};
  WallTime accepted{};
  WallTime due{};            ///< when the next attempt is due
  std::size_t attempts = 0;  ///< attempts that ran and failed
  std::size_t delays = 0;    ///< attempts that were throttled
};

/// A function's event invoke configuration.
struct EventInvokeConfig {
  std::size_t retries_max = 2;             ///< MaximumRetryAttempts, 0 to 2
  std::chrono::seconds age_max{6 * 3600};  ///< MaximumEventAgeInSeconds, 60 to 21,600
  bool is_disabled = false;                ///< true if the reserved concurrency is 0; events then end without an attempt
};

/// How an asynchronous invocation ended. The quoted names are those of AWS's destination records.
enum class InvocationEnding {
  success,            ///< "Success"
  retries_exhausted,  ///< "RetriesExhausted"
  age_exceeded,       ///< "EventAgeExceeded"
  zero_concurrency,   ///< "ZeroReservedConcurrency"; the event isn't tried again
  function_deleted,   ///< the function or its qualifier was deleted, so the event is dropped
};

/// The part of the control plane that the queue uses. It is called on the queue's loop.
class AsyncInvocationQueueBackend {
 public:
  /// Returns the function to run, or nullopt if it was deleted. Called for each attempt, so that retries follow an alias that has moved.
  virtual std::optional<RunnableFunction> function_of(const QueuedInvocation& event) = 0;
  virtual EventInvokeConfig config_of(const QueuedInvocation& event) = 0;

  /// Stores `event` durably, replacing the one with the same request id. Returns when it is stored, and throws if it can't be.
  virtual void store(const QueuedInvocation& event) = 0;
  virtual void remove(std::string_view request_id) = 0;
  /// Returns all stored events, after a restart.
  virtual std::vector<QueuedInvocation> load() = 0;

  /// Called when an event has ended, for destinations and metrics. `last` is the last result, or nullptr. remove() is called next.
  virtual void on_ended(const QueuedInvocation& event, InvocationEnding ending, const InvokeResult* last) = 0;

 protected:
  ~AsyncInvocationQueueBackend() = default;
};

struct AsyncInvocationQueueOptions {
  /// Divides the waits between attempts, but not the age of events. 60 turns the minute before the first retry into a second.
  double time_scale = 1;
  std::function<WallTime()> now = wall_now;
};

/// Lambda's queue of asynchronous invocations. After a function's error, an event is retried after one minute, then after two, up to
/// `retries_max` times. A throttled event is retried after 1 s, then after twice the time, up to 5 minutes, until it is too old. Events are
/// delivered at least once, since an attempt that a crash interrupted is repeated. Contract: AWS Lambda Developer Guide, "How Lambda
/// handles errors and retries with asynchronous invocation".
class AsyncInvocationQueue {
 public:
  /// A function that invokes a version like FunctionPool::invoke().
  using InvokeVersion = std::function<Task<InvokeResult>(RunnableFunction function, InvokeRequest request)>;

  /// Resumes stored events at once. `backend`, and everything that `invoke` uses, must outlive the queue. The queue and all of these must
  /// be used on the thread of `loop`.
  AsyncInvocationQueue(Loop& loop, InvokeVersion invoke, AsyncInvocationQueueBackend& backend, AsyncInvocationQueueOptions options = {});
  AsyncInvocationQueue(Loop& loop, FunctionPool& pool, AsyncInvocationQueueBackend& backend, AsyncInvocationQueueOptions options = {});
  AsyncInvocationQueue(const AsyncInvocationQueue&) = delete;
  /// Running attempts continue in the pool, but their results are lost, so they are repeated after a restart. Destroy the queue before the
  /// pool is stopped, or the running attempts fail.
  ~AsyncInvocationQueue();

  /// Accepts an event, with `request_id`, `function`, `event` and `client_context`. The event is stored when this returns.
  void enqueue(QueuedInvocation event);
  std::size_t size() const;

 private:
  class Events;
  std::unique_ptr<Events> events_;
};

}  // namespace martlet::cloud
