#include "lambda_runtime.hpp"

#include <cstdio>
#include <memory>

#include <martlet/async/local_loop.hpp>
#include <martlet/lambda/http_events.hpp>
#include <martlet/lambda/runtime_client.hpp>
#include <martlet/lambda/serve.hpp>

namespace martlet {
namespace {

// Says of a failed response which route it was and what its error said. The views live until the next response.
class FailureNotes {
 public:
  explicit FailureNotes(const Server& server) : server_(server) {}

  lambda::ResponseNote operator()(const http::Request& request, const http::Response& response) {
    const std::string_view path = request.target.substr(0, request.target.find('?'));
    const Route* route = server_.match(request.method, path, request.headers.get("host").value_or(std::string_view()));
    message_.clear();
    if (const std::string* body = std::get_if<std::string>(&response.body); body && response.status >= 400) {
      if (const Result<json::Value> error = json::parse(*body)) message_ = error->text("message");
    }
    return {route ? std::string_view(route->path) : std::string_view(), message_};
  }

 private:
  const Server& server_;
  std::string message_;
};

// What the environment says goes before what was compiled in.
std::unique_ptr<lambda::EventHandler> events_for(Server& server, const lambda::LambdaEnvironment& environment, std::string base_path) {
  lambda::HttpEventOptions options;
  options.base_path = environment.base_path.empty() ? std::move(base_path) : std::string(environment.base_path);
  options.binary_media_types = environment.binary_media_types;
  options.note = [notes = std::make_shared<FailureNotes>(server)](const http::Request& request, const http::Response& response) {
    return (*notes)(request, response);
  };
  return std::make_unique<lambda::HttpEvents>(server.as_handler(), std::move(options));
}

Result<void> prepare(Server& server, const run_detail::Setup& setup) {
  if (Result<void> registered = setup(server); !registered) return registered;
  LocalLoop loop;
  return loop.run(server.initialize());
}

}  // namespace

int run_in_lambda(const lambda::LambdaEnvironment& environment, const run_detail::Setup& setup, RunOptions options) {
  const Log log = environment.log();
  options.server.log = log;
  options.server.is_exposed = true;
  lambda::RuntimeClient client(environment.runtime_api, log);
  Server server(std::move(options.server));
  try {
    if (const Result<void> ready = prepare(server, setup); !ready) {
      return lambda::report_init_failure(client, lambda::FunctionError(ready.error()), log);
    }
  } catch (...) {
    return lambda::report_init_failure(client, lambda::from_exception(std::current_exception()), log);
  }
  const std::unique_ptr<lambda::EventHandler> events = events_for(server, environment, options.base_path);
  lambda::ServeOptions serve_options;
  serve_options.log = log;
  return lambda::serve(client, *events, serve_options);
}

int invoke_once(Server& server, std::string_view event, const lambda::LambdaEnvironment& environment, const std::string& base_path) {
  const std::unique_ptr<lambda::EventHandler> events = events_for(server, environment, base_path);
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
