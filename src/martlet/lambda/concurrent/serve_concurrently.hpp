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

/// Serves as many invocations at once as `options` say, all on `reactor`, each on a connection of its own, until the environment ends;
/// returns main()'s exit status: 0 after SIGTERM or SIGINT, when the current invocations are finished; 1 if the Runtime API is gone (then,
/// too, they are finished) or has said that this environment is finished (403, 500: they are cancelled, since no one takes their answers).
///
/// Every invocation has its own answer, log lines and trace id; `_X_AMZN_TRACE_ID`, of which a process has only one, is not set. One whose
/// deadline passes is cancelled, and its slot polls again; Lambda has told its caller by then. Blocking work goes to the reactor's workers,
/// which should have as many threads as there are invocations. A crash ends all invocations, and leaves the line that serve() describes,
/// without an id. `runtime_api` is AWS_LAMBDA_RUNTIME_API, as RuntimeClient takes it.
int serve_concurrently(net::Reactor& reactor, std::string_view runtime_api, EventHandler& handler, const ConcurrentOptions& options);

}  // namespace martlet::lambda
