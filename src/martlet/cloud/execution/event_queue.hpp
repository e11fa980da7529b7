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
#include <martlet/base/clock.hpp>
#include <martlet/cloud/execution/function_pool.hpp>

namespace martlet::cloud {

/// Lambda's limit for the event of an asynchronous invocation, in bytes.
inline constexpr std::size_t async_event_bytes_max = 1024 * 1024;

/// An asynchronous invocation that has been accepted and isn't over yet. Times are Unix times, so that they survive a restart.
struct QueuedEvent {
  std::string request_id;  ///< of all its attempts; unique
  std::string function;    ///< as it was invoked: the ARN with its qualifier, if it had one
  std::string event;       ///< JSON text
  std::string client_context{};
  WallTime accepted{};
  WallTime due{};            ///< of the next attempt
  std::size_t attempts = 0;  ///< that ran and failed
  std::size_t delays = 0;    ///< attempts that were throttled
};

/// A function's event invoke configuration.
struct EventInvokeConfig {
  std::size_t retries_max = 2;             ///< MaximumRetryAttempts, 0 to 2
  std::chrono::seconds age_max{6 * 3600};  ///< MaximumEventAgeInSeconds, 60 to 21,600
  bool is_disabled = false;                ///< its reserved concurrency is 0: events end without an attempt
};

/// How an asynchronous invocation ended, in the words of the destination record that AWS sends.
enum class EventEnding {
  success,            ///< "Success"
  retries_exhausted,  ///< "RetriesExhausted"
  age_exceeded,       ///< "EventAgeExceeded"
  zero_concurrency,   ///< "ZeroReservedConcurrency": never tried again
  function_gone,      ///< deleted meanwhile, function or qualifier: dropped
};

/// What the control plane is to the queue. Called on the queue's loop.
class EventSource {
 public:
  /// What to run for one attempt; called each time, so retries follow an alias that has moved. nullopt: it is gone.
  virtual std::optional<RunnableFunction> function_of(const QueuedEvent& event) = 0;
  virtual EventInvokeConfig config_of(const QueuedEvent& event) = 0;

  /// Keeps `event` durably, instead of the one with the same request id. Returns when it is kept. Throws where it can't be.
  virtual void keep(const QueuedEvent& event) = 0;
  virtual void forget(std::string_view request_id) = 0;
  /// All that are kept, after a restart.
  virtual std::vector<QueuedEvent> kept() = 0;

  /// It has ended, for destinations and metrics; forget() is called next. `last` is the last attempt's result, or nullptr.
  virtual void ended(const QueuedEvent& event, EventEnding ending, const InvokeResult* last) = 0;

 protected:
  ~EventSource() = default;
};

struct EventQueueOptions {
  /// Divides every wait between attempts, not the age of events: 60 makes the minute before the first retry a second.
  double time_scale = 1;
  std::function<WallTime()> now = wall_now;
};

/// Lambda's queue of asynchronous invocations. After a function's error an event is tried again after one minute, then after two, as often
/// as its configuration says. Throttled, it is tried again after 1 s, then after twice the time, up to 5 minutes, until it is too old. It
/// is delivered at least once: an attempt that a crash interrupted is made again. Contract: AWS Lambda Developer Guide, "How Lambda handles
/// errors and retries with asynchronous invocation".
class EventQueue {
 public:
  /// As FunctionPool::invoke().
  using InvokeVersion = std::function<Task<InvokeResult>(RunnableFunction function, InvokeRequest request)>;

  /// What is kept is taken up at once. `source`, and what `invoke` uses, must outlive it. Everything belongs to the thread of `loop`.
  EventQueue(Loop& loop, InvokeVersion invoke, EventSource& source, EventQueueOptions options = {});
  EventQueue(Loop& loop, FunctionPool& pool, EventSource& source, EventQueueOptions options = {});
  EventQueue(const EventQueue&) = delete;
  /// Attempts that run go on in the pool; their results are lost, and they are made again after a restart. Destroy it before the pool is
  /// stopped, which would be the attempts' error.
  ~EventQueue();

  /// Accepts an event, with `request_id`, `function`, `event` and `client_context`; it is kept when this returns.
  void accept(QueuedEvent event);
  std::size_t size() const;

 private:
  class Events;
  std::unique_ptr<Events> events_;
};

}  // namespace martlet::cloud
