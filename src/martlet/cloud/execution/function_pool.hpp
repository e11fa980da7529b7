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

/// A receiver of the log lines of all functions, on the pool's loop. A line belongs in log_group_of(function) and LogLine::stream.
using FunctionLogSink = std::function<void(const FunctionVersion& function, const LogLine& line)>;

struct FunctionPoolOptions {
  FunctionLogSink log;
  /// The folder in which each environment has a folder for its /tmp. It must exist and belong to no other pool. Leftovers of an earlier run
  /// are removed.
  std::string scratch_folder;
  /// How processes are isolated. If nullopt, probe_isolation() decides when the first function runs, so that startup needn't wait for it.
  std::optional<Isolation> isolation{};
  std::size_t account_concurrency_max = 1000;  ///< for all functions of an account in a region together
  std::chrono::milliseconds init_max{10'000};
  std::chrono::milliseconds idle_max{600'000};                   ///< the time after which an unused environment ends
  std::chrono::milliseconds environment_age_max{4 * 3'600'000};  ///< an older one isn't invoked; a role's keys must be valid for longer
  bool freezes = true;
};

/// A pool that runs all versions of all functions. An invocation goes to a warm environment of its version, or to a new one.
///
/// Concurrency is counted as Lambda counts it: an invocation holds one of its function's reserved slots or, if the function has no
/// reservation, one of the account's unreserved slots. If no slot is free, the invocation doesn't run: its outcome is Outcome::throttled,
/// and InvokeResult::throttled_by names the limit.
///
/// All functions must be called on the reactor's thread.
class FunctionPool {
 public:
  FunctionPool(net::Reactor& reactor, FunctionPoolOptions options);
  FunctionPool(const FunctionPool&) = delete;
  /// Kills every process.
  ~FunctionPool();

  /// Invokes a version like Sandbox::invoke(), with the same errors. The waiting task may be canceled; the invocation continues.
  Task<InvokeResult> invoke(RunnableFunction function, InvokeRequest request);
  /// Does the same for a caller that accepts a streamed response.
  Task<InvokeResult> invoke_streamed(RunnableFunction function, InvokeRequest request);

  /// Sets the reserved concurrency of a function (all versions together), by its unqualified ARN. 0 throttles every invocation, and nullopt
  /// removes the reservation. Must be called again after a restart.
  void set_reserved_concurrency(std::string_view unqualified_arn, std::optional<std::size_t> concurrency);
  /// Ends the idle environments of a deleted function or version, and the busy ones when they become idle. "" means all versions.
  void end_environments(std::string_view unqualified_arn, std::string_view version = {});

  /// Refuses further invocations, tells every process to end, kills the remaining ones after `grace`, then calls `stopped` on the loop.
  void stop(std::chrono::milliseconds grace, std::move_only_function<void()> stopped);

  /// Returns how processes are isolated and, as text, why they aren't isolated better. Probes the machine if it hasn't been probed.
  const IsolationProbe& isolation();
  std::size_t environments() const;  ///< the number of running processes
  std::size_t in_flight(std::string_view unqualified_arn) const;

 private:
  class Functions;
  std::unique_ptr<Functions> functions_;
};

}  // namespace martlet::cloud
