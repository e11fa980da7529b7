#pragma once
#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>

#include <martlet/async/task.hpp>
#include <martlet/base/result.hpp>
#include <martlet/cloud/sandbox/function.hpp>
#include <martlet/cloud/sandbox/invoke_request.hpp>
#include <martlet/cloud/sandbox/invoke_result.hpp>
#include <martlet/cloud/sandbox/isolation.hpp>
#include <martlet/cloud/sandbox/log_sink.hpp>
#include <martlet/net/reactor/reactor.hpp>

namespace martlet::cloud {

/// Lambda's limit for an event and for an answer, in bytes: 6 MB, plus 100 bytes for its envelope.
inline constexpr std::size_t payload_bytes_max = 6'291'556;

struct SandboxOptions {
  LogSink log;  ///< empty: lines are discarded
  /// For a process to ask for its first event. Beyond it the process is started once more, and initialization and invocation share the
  /// function's timeout, as on Lambda.
  std::chrono::milliseconds init_max{10'000};
  std::chrono::milliseconds idle_max{600'000};  ///< after which an unused environment ends
  /// For a process that has answered to ask for the next event, before another environment is started for an invocation that waits.
  std::chrono::milliseconds return_max{50};
  std::chrono::milliseconds age_max = std::chrono::hours(24 * 365);  ///< after which an environment takes nothing new
  /// How processes are kept apart from the host; Isolation::namespaces needs a scratch folder.
  Isolation isolation = Isolation::process_group;
  /// A folder in which each environment has one of its own, for its /tmp; without namespaces its TMPDIR. Empty: they use the host's /tmp.
  std::string scratch_folder{};
  /// Asked whenever a process starts, for the keys that it gets. What it fails with is the invocation's error. Empty: the function's own.
  std::function<Result<FunctionCredentials>()> credentials{};
  bool freezes = true;  ///< stops processes (SIGSTOP) that wait for an event. Turn it off to attach a debugger
};

/// Runs one version of a function: one process per invocation at a time, kept warm for the next one.
///
/// A process sees only the variables that Lambda documents and the function's own; its standard input is empty, its working directory is
/// the package. What else it sees of the host is said by its Isolation. It and its children form a process group, which ends with it. No
/// process outlives us, however we end.
/// After a timeout or an exit an environment gets a new process with the next invocation, whose time that shares; its /tmp stays.
/// Processes that have more memory than the function together are killed; they are looked at every 50 ms while they work.
///
/// Everything here belongs to the reactor's thread, which must live as long as the processes do (Linux ends them with it).
class Sandbox {
 public:
  /// `function` must pass check(); that is asserted.
  Sandbox(net::Reactor& reactor, Function function, SandboxOptions options = {});
  Sandbox(const Sandbox&) = delete;
  /// Kills every process. Invocations that still run end with an error.
  ~Sandbox();

  /// Invokes the function with an event, JSON text. The waiting task may be cancelled: the invocation continues, as on Lambda.
  ///
  /// Errors are payloads as in Lambda: `Sandbox.Timedout`, `Runtime.ExitError` (exit status or signal),
  /// `Runtime.InvalidEntrypoint` (no bootstrap, or not executable), `Function.ResponseSizeTooLarge`, and what the runtime reported itself.
  Task<InvokeResult> invoke(InvokeRequest request);

  /// The same for who takes a streamed answer, as a function URL with RESPONSE_STREAM does: where the function streams, the result is there
  /// when the stream begins. A reader that destroys the stream goes away, which the function notices. invoke() collects what is streamed.
  Task<InvokeResult> invoke_streamed(InvokeRequest request);

  /// Refuses further invocations, tells every process to end (SIGTERM), kills what is left after `grace`, and then calls `stopped`, on the
  /// loop.
  void stop(std::chrono::milliseconds grace, std::move_only_function<void()> stopped);

  /// Ends each environment as soon as it is idle, then calls `retired`, on the loop. Don't invoke after it.
  void retire(std::move_only_function<void()> retired);

  /// Processes that live now.
  std::size_t environments() const;
  /// It has no environment, not even a dormant one, and nothing in flight: nothing is lost with it.
  bool is_unused() const;

 private:
  class Pool;
  std::unique_ptr<Pool> pool_;
};

}  // namespace martlet::cloud
