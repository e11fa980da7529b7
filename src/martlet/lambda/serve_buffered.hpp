#pragma once
#include <martlet/lambda/event_handler.hpp>
#include <martlet/lambda/invocation_loop_options.hpp>
#include <martlet/lambda/runtime_client.hpp>

namespace martlet::lambda {

/// Serves events one after another until the environment ends; returns main()'s exit status: 0 after SIGTERM (the current invocation
/// is finished first), 1 if the Runtime API is gone or reports that this environment is finished.
///
/// While it runs: `_X_AMZN_TRACE_ID` is the current invocation's trace id; SIGPIPE is ignored; SIGSEGV, SIGBUS, SIGFPE, SIGILL,
/// SIGABRT and std::terminate write one log line with request id, signal, build id and addresses before the process dies by
/// the signal. The addresses are those of the program file: `addr2line -f -C -e PROGRAM.debug ADDRESS`.
int serve_buffered(RuntimeClient& client, EventHandler& handler, const InvocationLoopOptions& options);

}  // namespace martlet::lambda
