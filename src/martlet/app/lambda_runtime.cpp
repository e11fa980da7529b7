#include "lambda_runtime.hpp"

#include <algorithm>
#include <cstdio>
#include <memory>
#include <optional>

#include <martlet/async/local_loop.hpp>
#include <martlet/async/worker_pool.hpp>
#include <martlet/base/error_explanations.hpp>
#include <martlet/lambda/concurrent/serve_invocations_concurrently.hpp>
#include <martlet/lambda/http_events.hpp>
#include <martlet/lambda/init_failure.hpp>
#include <martlet/lambda/runtime_client.hpp>
#include <martlet/lambda/serve_buffered.hpp>
#include <martlet/lambda/serve_streamed.hpp>
#include <martlet/net/reactor/reactor.hpp>

namespace martlet {
namespace {

// Creates the event handler. Environment variables take precedence over compiled-in values.
std::unique_ptr<lambda::EventHandler> events_for(Server& server, const lambda::LambdaEnvironment& environment, RunOptions& options) {
  lambda::HttpEventOptions events;
  events.base_path = environment.base_path.empty() ? options.base_path : std::string(environment.base_path);
  events.binary_media_types = environment.binary_media_types;
  events.logs_responses = false;  // the server logs them
  events.other_events = std::move(options.other_events);
  return std::make_unique<lambda::HttpEvents>(server.as_handler(), std::move(events));
}

Result<lambda::InvokeMode> invoke_mode(const lambda::LambdaEnvironment& environment, const RunOptions& options) {
  if (environment.invoke_mode.empty()) return options.invoke_mode;
  Result<lambda::InvokeMode> mode = lambda::invoke_mode_named(environment.invoke_mode);
  if (!mode) mode = std::unexpected(errors::with_name(std::move(mode.error()), {errors::initialization_page()}, "initialization"));
  return mode;
}

// The objects that both ways of serving a function need.
struct Function {
  const lambda::LambdaEnvironment& environment;
  const run_detail::Setup& setup;
  RunOptions& options;
  lambda::InvokeMode mode;
  const Log& log;
};

// Registers the application and initializes the server. `run` runs a task on the loop that is going to serve. Returns why the function
// can't start, or nullopt.
template <class Run>
std::optional<lambda::FunctionError> prepare(Server& server, const Function& function, Run run) {
  try {
    const Result<void> registered = function.setup(server, run_detail::Purpose::serve, function.options.other_events);
    if (!registered) return lambda::FunctionError(registered.error());
    const Result<void> ready = run(server.initialize());
    if (!ready) return lambda::FunctionError(ready.error());
  } catch (...) {
    return lambda::from_exception(std::current_exception());
  }
  return std::nullopt;
}

int serve_one_at_a_time(const Function& function, lambda::RuntimeClient& client, Server& server) {
  const auto run = [](Task<Result<void>> task) {
    LocalLoop loop;
    return loop.run(std::move(task));
  };
  if (const auto why = prepare(server, function, run)) return report_init_failure(client, *why, function.log);
  const std::unique_ptr<lambda::EventHandler> events = events_for(server, function.environment, function.options);
  lambda::InvocationLoopOptions serve_options;
  serve_options.log = function.log;
  if (function.mode == lambda::InvokeMode::response_stream) return lambda::serve_streamed(client, *events, serve_options);
  return lambda::serve_buffered(client, *events, serve_options);
}

// Blocking handlers must not wait for each other, so there are at least as many threads as concurrent invocations, whatever the limit for
// HTTP is.
int serve_concurrently(const Function& function, lambda::RuntimeClient& client, Server& server) {
  lambda::ConcurrentOptions options;
  options.invocations_max = function.environment.concurrency_max;
  options.mode = function.mode;
  options.log = function.log;
  WorkerPool workers(std::max(function.options.http.blocking_threads, options.invocations_max));
  net::Reactor reactor(workers);
  const auto run = [&](Task<Result<void>> task) { return reactor.run(std::move(task)); };
  if (const auto why = prepare(server, function, run)) return report_init_failure(client, *why, function.log);
  const std::unique_ptr<lambda::EventHandler> events = events_for(server, function.environment, function.options);
  return lambda::serve_invocations_concurrently(reactor, function.environment.runtime_api, *events, options);
}

}  // namespace

int run_in_lambda(const lambda::LambdaEnvironment& environment, const run_detail::Setup& setup, RunOptions options) {
  const Log log = environment.log();
  options.server.log = log;
  options.server.is_exposed = true;
  options.server.is_function = true;
  lambda::RuntimeClient client(environment.runtime_api, log);
  const Result<lambda::InvokeMode> mode = invoke_mode(environment, options);
  if (!mode) return lambda::report_init_failure(client, lambda::FunctionError(mode.error()), log);
  Server server(std::move(options.server));
  const Function function{environment, setup, options, *mode, log};
  return environment.concurrency_max > 1 ? serve_concurrently(function, client, server) : serve_one_at_a_time(function, client, server);
}

int invoke_once(Server& server, std::string_view event, const lambda::LambdaEnvironment& environment, RunOptions options) {
  const std::unique_ptr<lambda::EventHandler> events = events_for(server, environment, options);
  lambda::Invocation invocation;
  invocation.event = event;
  invocation.context.request_id = "00000000-0000-0000-0000-000000000000";
  const Log log = server.log();
  invocation.context.log_lines = &log;
  LocalLoop loop;
  const lambda::Outcome outcome = loop.run(events->handle(invocation));
  if (!outcome) {
    std::fprintf(stderr, "%s\n", outcome.error().to_json().c_str());
    return 1;
  }
  std::printf("%s\n", outcome->c_str());
  return 0;
}

}  // namespace martlet
