#include <cstdio>
#include <string>

#include <martlet/app/run.hpp>
#include <martlet/async/local_loop.hpp>
#include <martlet/base/error_explanations.hpp>
#include <martlet/base/read_file.hpp>
#include <martlet/lambda/environment.hpp>
#include <martlet/openapi/document.hpp>

#include "arguments.hpp"
#include "http_runtime.hpp"
#include "http_settings.hpp"
#include "lambda_runtime.hpp"
#include "route_listing.hpp"

namespace martlet::run_detail {
namespace {

using Handler = std::unique_ptr<lambda::EventHandler>;

void print_error(const std::string& text) { std::fprintf(stderr, "%s\n", text.c_str()); }

Result<std::string> read_event(const std::string& name) { return name == "-" ? read_standard_input() : read_file(name); }

int fail(const Error& error) {
  print_error(to_text(error));
  return 1;
}

Error with_name(Error error) { return errors::with_name(std::move(error), {errors::initialization_page()}, "initialization"); }

// Sets the default title of a service's API documentation: the program's name or, in Lambda, the function's.
Setup with_default_title(const Setup& setup, const lambda::LambdaEnvironment& environment, std::string_view program) {
  const std::string title(environment.is_lambda() ? environment.function_name : program.substr(program.rfind('/') + 1));
  return [&setup, title](Server& server, Purpose purpose, Handler& handler) -> Result<void> {
    Result<void> done = setup(server, purpose, handler);
    if (!done) return std::unexpected(with_name(std::move(done.error())));
    ApiInfo info = server.api();
    if (info.title.empty()) info.title = title;
    server.api(std::move(info));
    return done;
  };
}

int print_openapi(const Server& server) {
  const Result<json::Value> document = openapi_document(server);
  if (!document) return fail(document.error());
  std::puts(document->to_text({.spaces = 2, .escape = false}).c_str());
  return 0;
}

int start(int argc, char** argv, const Setup& untitled, RunOptions options) {
  const lambda::LambdaEnvironment environment = lambda::LambdaEnvironment::read();
  const Setup setup = with_default_title(untitled, environment, argc > 0 ? argv[0] : "");
  if (!options.server.log_requests) options.server.log_requests = LogRequests::refused;
  Result<void> settings = read_http_settings(ProcessEnvironment(), options.http, options.server);
  if (!settings) settings = std::unexpected(with_name(std::move(settings.error())));
  if (environment.is_lambda()) {
    const Setup checked = [&](Server& server, Purpose purpose, Handler& handler) -> Result<void> {
      if (!settings) return settings;
      return setup(server, purpose, handler);
    };
    return run_in_lambda(environment, checked, std::move(options));
  }

  const Result<Arguments> arguments = Arguments::parse(argc, argv);
  if (!arguments) {
    print_error(to_text(arguments.error()));
    return 2;
  }
  if (arguments->action == Arguments::Action::help) {
    std::fputs(Arguments::help(argv[0]).c_str(), stdout);
    return 0;
  }
  options.server.is_exposed = arguments->action == Arguments::Action::serve && !arguments->is_loopback();
  Server server(std::move(options.server));
  if (arguments->action == Arguments::Action::print_routes) {
    if (const auto done = setup(server, Purpose::list_routes, options.other_events); !done) return fail(done.error());
    std::fputs(route_listing(server, arguments->as_json).c_str(), stdout);
    return 0;
  }
  if (arguments->action == Arguments::Action::print_openapi) {
    if (const auto done = setup(server, Purpose::list_routes, options.other_events); !done) return fail(done.error());
    return print_openapi(server);
  }
  if (!settings) return fail(settings.error());
  for (const std::string& sentence : misspelled_http_settings(ProcessEnvironment())) server.log().warn(sentence);
  if (const auto done = setup(server, Purpose::serve, options.other_events); !done) return fail(done.error());
  if (arguments->action == Arguments::Action::serve) return serve_http(server, *arguments, options.http);
  LocalLoop loop;
  if (Result<void> ready = loop.run(server.initialize()); !ready) return fail(ready.error());
  const Result<std::string> event = read_event(arguments->event_file);
  if (!event) return fail(event.error());
  return invoke_once(server, *event, environment, std::move(options));
}

}  // namespace

void warn_about_misspelled_settings(const Schema& settings, const Server& server) {
  for (const std::string& sentence : config::misspelled_settings(settings, ProcessEnvironment())) server.log().warn(sentence);
}

int run(int argc, char** argv, const Setup& setup, RunOptions options) {
  try {
    return start(argc, argv, setup, std::move(options));
  } catch (const std::exception& thrown) {
    print_error(std::string("the program failed: ") + thrown.what());
  } catch (...) {
    print_error("the program failed with something that isn't a std::exception");
  }
  return 1;
}

}  // namespace martlet::run_detail
