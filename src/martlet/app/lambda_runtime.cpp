#include "lambda_runtime.hpp"

#include <cstdio>
#include <memory>

#include <martlet/async/local_loop.hpp>
#include <martlet/lambda/http_events.hpp>
#include <martlet/lambda/runtime_client.hpp>
#include <martlet/lambda/serve.hpp>

namespace martlet {
namespace {

// What the environment says goes before what was compiled in.
std::unique_ptr<lambda::EventHandler> events_for(Server& server, const lambda::LambdaEnvironment& environment, RunOptions& options) {
  lambda::HttpEventOptions events;
  events.base_path = environment.base_path.empty() ? options.base_path : std::string(environment.base_path);
  events.binary_media_types = environment.binary_media_types;
  events.logs_answers = false;  // the server does
  events.other_events = std::move(options.other_events);
  return std::make_unique<lambda::HttpEvents>(server.as_handler(), std::move(events));
}

Result<void> prepare(Server& server, const run_detail::Setup& setup, RunOptions& options) {
  auto registered = setup(server, run_detail::Purpose::serve, std::move(options.other_events));
  if (!registered) return std::unexpected(std::move(registered.error()));
  options.other_events = *std::move(registered);
  LocalLoop loop;
  return loop.run(server.initialize());
}

}  // namespace

int run_in_lambda(const lambda::LambdaEnvironment& environment, const run_detail::Setup& setup, RunOptions options) {
  const Log log = environment.log();
  options.server.log = log;
  options.server.is_exposed = true;
  options.server.is_function = true;
  lambda::RuntimeClient client(environment.runtime_api, log);
  Server server(std::move(options.server));
  try {
    if (const Result<void> ready = prepare(server, setup, options); !ready) {
      return lambda::report_init_failure(client, lambda::FunctionError(ready.error()), log);
    }
  } catch (...) {
    return lambda::report_init_failure(client, lambda::from_exception(std::current_exception()), log);
  }
  const std::unique_ptr<lambda::EventHandler> events = events_for(server, environment, options);
  lambda::ServeOptions serve_options;
  serve_options.log = log;
  return lambda::serve(client, *events, serve_options);
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
