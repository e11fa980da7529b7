#pragma once
#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include <martlet/async/task.hpp>
#include <martlet/cloud/execution/runnable_function.hpp>
#include <martlet/cloud/sandbox/invoke_request.hpp>
#include <martlet/cloud/sandbox/invoke_result.hpp>
#include <martlet/cloud/sandbox/isolation.hpp>
#include <martlet/cloud/sandbox/log_sink.hpp>
#include <martlet/net/reactor/reactor.hpp>

namespace martlet::cloud {

/// Where the lines of all functions go; log_group_of(function) and LogLine::stream name the place. Called on the pool's loop.
using FunctionLogSink = std::function<void(const Function& function, const LogLine& line)>;

struct FunctionPoolOptions {
  FunctionLogSink log;
  /// Where each environment has a folder for its /tmp; it must exist, and be no other pool's. What an earlier run left there is removed.
  std::string scratch_folder;
  /// How processes are kept apart. nullopt: as probe_isolation() says when the first function runs; a start needn't wait for that.
  std::optional<Isolation> isolation{};
  std::size_t account_concurrency_max = 1000;  ///< of all functions of an account in a region; each account has its own
  std::chrono::milliseconds init_max{10'000};
  std::chrono::milliseconds idle_max{600'000};                   ///< after which an unused environment ends
  std::chrono::milliseconds environment_age_max{4 * 3'600'000};  ///< then it takes nothing new. The keys of a role must be valid for longer
  bool freezes = true;
};

/// Runs all versions of all functions: an invocation goes to an environment of its version that is warm, or to a new one.
///
/// Concurrency is counted as Lambda does: an invocation holds one of its function's reserved slots, or, where the function has none
/// reserved, one of those that the account has left. Without a free slot it isn't run: Outcome::throttled, and InvokeResult::throttled_by
/// says by what.
///
/// Everything here belongs to the reactor's thread.
class FunctionPool {
 public:
  FunctionPool(net::Reactor& reactor, FunctionPoolOptions options);
  FunctionPool(const FunctionPool&) = delete;
  /// Kills every process.
  ~FunctionPool();

  /// Invokes a version, as Sandbox::invoke() does, whose errors these are. The waiting task may be cancelled: the invocation goes on.
  Task<InvokeResult> invoke(RunnableFunction function, InvokeRequest request);
  /// The same for who takes a streamed answer.
  Task<InvokeResult> invoke_streamed(RunnableFunction function, InvokeRequest request);

  /// Sets the reserved concurrency of a function (all versions together), by its unqualified ARN; 0 throttles every invocation, nullopt
  /// takes the reservation away. To be said again after a restart.
  void reserve(std::string_view unqualified_arn, std::optional<std::size_t> concurrency);
  /// The function was deleted, or one version of it (empty: all): its environments end when they are idle.
  void retire(std::string_view unqualified_arn, std::string_view version = {});

  /// Refuses further invocations, tells every process to end, kills what is left after `grace`, then calls `stopped`, on the loop.
  void stop(std::chrono::milliseconds grace, std::move_only_function<void()> stopped);

  /// How processes are kept apart, and why not better: for people. Probes where that hasn't been done.
  const IsolationProbe& isolation();
  std::size_t environments() const;  ///< processes that live now
  std::size_t in_flight(std::string_view unqualified_arn) const;

 private:
  class Functions;
  std::unique_ptr<Functions> functions_;
};

}  // namespace martlet::cloud
