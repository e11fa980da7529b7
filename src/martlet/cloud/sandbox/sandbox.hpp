#pragma once
#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>

#include <martlet/async/task.hpp>
#include <martlet/base/result.hpp>
#include <martlet/cloud/sandbox/function_version.hpp>
#include <martlet/cloud/sandbox/invoke_request.hpp>
#include <martlet/cloud/sandbox/invoke_result.hpp>
#include <martlet/cloud/sandbox/isolation.hpp>
#include <martlet/cloud/sandbox/log_sink.hpp>
#include <martlet/net/reactor/reactor.hpp>

namespace martlet::cloud {

/// Lambda's limit for an event and for a response, in bytes: 6 MB, plus 100 bytes for the envelope.
inline constexpr std::size_t payload_bytes_max = 6'291'556;

struct SandboxOptions {
  LogSink log;  ///< if empty, lines are discarded
  /// The time for a process to request its first event. After it, the process is started once more, and initialization and invocation
  /// share the function's timeout, as on Lambda.
  std::chrono::milliseconds init_max{10'000};
  std::chrono::milliseconds idle_max{600'000};  ///< the time after which an unused environment ends
  /// The time for a process to request the next event after a response. After it, another environment is started for a waiting invocation.
  std::chrono::milliseconds return_max{50};
  std::chrono::milliseconds age_max = std::chrono::hours(24 * 365);  ///< the age from which an environment accepts no new invocations
  /// How processes are isolated from the host. Isolation::namespaces needs a scratch folder.
  Isolation isolation = Isolation::process_group;
  /// A folder with a subfolder for each environment's /tmp or, without namespaces, its TMPDIR. If empty, environments use the host's /tmp.
  std::string scratch_folder{};
  /// Called for the credentials of each new process. If it fails, the invocation fails with the same error. If empty, the function's own
  /// credentials are used.
  std::function<Result<FunctionCredentials>()> credentials{};
  bool freezes = true;  ///< whether processes that wait for an event are stopped (SIGSTOP); false lets you attach a debugger
};

/// A pool of environments that run a version of a function. A process handles one invocation at a time, unless
/// FunctionVersion::invocations_max allows several, and is kept warm for the next.
///
/// A process sees only the variables that Lambda documents and the function's own. Its standard input is empty, and its working directory
/// is the package. What else it sees of the host depends on its Isolation. The process and its children form a process group, which ends
/// with it. No process outlives this program, however it ends.
///
/// After a timeout or an exit, the next invocation starts a new process in the environment, whose /tmp remains. The start counts towards
/// the invocation's timeout. Processes that together exceed the function's memory are killed; their memory is checked every 50 ms while
/// they work.
///
/// Use it only on the reactor's thread, which must live as long as the processes (Linux ends them with the thread).
class Sandbox {
 public:
  /// `function` must pass validate(), which is asserted.
  Sandbox(net::Reactor& reactor, FunctionVersion function, SandboxOptions options = {});
  Sandbox(const Sandbox&) = delete;
  /// Kills every process. Running invocations end with an error.
  ~Sandbox();

  /// Invokes the function with an event, a JSON text. If the task is canceled, the invocation continues, as on Lambda.
  ///
  /// Errors are payloads, as on Lambda: `Sandbox.Timedout`, `Runtime.ExitError` (exit status or signal), `Runtime.InvalidEntrypoint` (no
  /// bootstrap, or not executable), `Function.ResponseSizeTooLarge`, and errors that the runtime reports.
  Task<InvokeResult> invoke(InvokeRequest request);

  /// Does the same for an invoker that accepts a streamed response, as a function URL with RESPONSE_STREAM does. If the function streams,
  /// the task returns when the stream begins. Destroying the stream disconnects the reader, which the function notices. invoke() collects
  /// streamed responses.
  Task<InvokeResult> invoke_streamed(InvokeRequest request);

  /// Refuses further invocations, asks every process to end (SIGTERM), kills those that still run after `grace`, then calls `stopped` on
  /// the loop.
  void stop(std::chrono::milliseconds grace, std::move_only_function<void()> stopped);

  /// Ends each environment when it is idle, then calls `retired` on the loop. Don't call invoke() afterwards.
  void retire(std::move_only_function<void()> retired);

  /// Returns the number of running processes.
  std::size_t environments() const;
  /// Returns whether it can be destroyed without losing anything: true if there is no environment, not even a dormant one, and no
  /// invocation in flight.
  bool is_unused() const;

 private:
  class Pool;
  std::unique_ptr<Pool> pool_;
};

}  // namespace martlet::cloud
