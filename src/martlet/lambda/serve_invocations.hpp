#pragma once
#include <functional>

#include <martlet/async/task.hpp>
#include <martlet/base/log.hpp>
#include <martlet/lambda/event_handler.hpp>
#include <martlet/lambda/runtime_client.hpp>

namespace martlet::lambda {

struct InvocationLoopOptions {
  Log log;
  /// Runs a task to its end on this thread and rethrows its exception. If empty, serve_invocations() uses a LocalLoop, which has timers but
  /// no sockets.
  std::function<void(Task<void>)> run_task;
};

/// Serves events one after another until the environment ends; returns main()'s exit status: 0 after SIGTERM (the current invocation
/// is finished first), 1 if the Runtime API is gone or reports that this environment is finished.
///
/// While it runs: `_X_AMZN_TRACE_ID` is the current invocation's trace id; SIGPIPE is ignored; SIGSEGV, SIGBUS, SIGFPE, SIGILL,
/// SIGABRT and std::terminate write one log line with request id, signal, build id and addresses before the process dies by
/// the signal. The addresses are those of the program file: `addr2line -f -C -e PROGRAM.debug ADDRESS`.
int serve_invocations(RuntimeClient& client, EventHandler& handler, const InvocationLoopOptions& options);

/// Does the same for a function that streams its responses (InvokeMode::response_stream), with handler.handle_streamed().
int serve_streamed(RuntimeClient& client, EventHandler& handler, const InvocationLoopOptions& options);

/// Reports to Lambda, and in the log, that the function can't start; returns main()'s exit status, 1.
int report_init_failure(RuntimeClient& client, const FunctionError& error, const Log& log);

}  // namespace martlet::lambda
