#pragma once
#include <cstddef>
#include <string_view>

#include <martlet/base/log.hpp>
#include <martlet/lambda/event_handler.hpp>
#include <martlet/lambda/invoke_mode.hpp>
#include <martlet/net/reactor/reactor.hpp>

namespace martlet::lambda {

struct ConcurrentOptions {
  std::size_t invocations_max = 1;  ///< LambdaEnvironment::concurrency_max
  InvokeMode mode = InvokeMode::buffered;
  Log log;
};

/// Serves up to `options.invocations_max` invocations at once on `reactor`, each on a separate connection, until the execution environment
/// shuts down. Returns main()'s exit status: 0 after SIGTERM or SIGINT, when the current invocations have finished; 1 if the Runtime API is
/// gone (they also finish first) or reports that this environment is finished (403, 500: they are canceled, since their responses would be
/// refused).
///
/// Every invocation has its own response, log lines and trace id; `_X_AMZN_TRACE_ID`, of which a process has only one, is not set. An
/// invocation whose deadline passes is canceled, and its slot polls again; by then, Lambda has responded to the caller. Blocking work goes
/// to the reactor's workers, which should have one thread per invocation. A crash ends all invocations, and writes the line that
/// serve_buffered() describes, without an id. `runtime_api` is AWS_LAMBDA_RUNTIME_API, in the form that RuntimeClient accepts.
int serve_invocations_concurrently(net::Reactor& reactor, std::string_view runtime_api, EventHandler& handler,
                                   const ConcurrentOptions& options);

}  // namespace martlet::lambda
