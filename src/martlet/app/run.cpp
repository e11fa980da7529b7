#include <cstdio>
#include <string>

#include <martlet/app/run.hpp>
#include <martlet/async/local_loop.hpp>
#include <martlet/base/file.hpp>
#include <martlet/lambda/environment.hpp>

#include "arguments.hpp"
#include "http_runtime.hpp"
#include "lambda_runtime.hpp"
#include "route_listing.hpp"

namespace martlet::run_detail {
namespace {

void say(const std::string& text) { std::fprintf(stderr, "%s\n", text.c_str()); }

Result<std::string> read_event(const std::string& name) { return name == "-" ? read_standard_input() : read_file(name); }

int fail(const Error& error) {
  say(to_text(error));
  return 1;
}

}  // namespace

int run(int argc, char** argv, const Setup& setup, RunOptions options) {
  const lambda::LambdaEnvironment environment = lambda::LambdaEnvironment::read();
  if (environment.is_lambda()) return run_in_lambda(environment, setup, std::move(options));

  const Result<Arguments> arguments = Arguments::parse(argc, argv);
  if (!arguments) {
    say(to_text(arguments.error()));
    return 2;
  }
  if (arguments->action == Arguments::Action::help) {
    std::fputs(Arguments::help(argv[0]).c_str(), stdout);
    return 0;
  }
  options.server.is_exposed = arguments->action == Arguments::Action::serve && !arguments->is_loopback();
  Server server(std::move(options.server));
  if (Result<void> done = setup(server); !done) return fail(done.error());
  if (arguments->action == Arguments::Action::serve) return serve_http(server, *arguments);
  LocalLoop loop;
  if (Result<void> ready = loop.run(server.initialize()); !ready) return fail(ready.error());
  if (arguments->action == Arguments::Action::print_routes) {
    std::fputs(route_table(server, arguments->as_json).c_str(), stdout);
    return 0;
  }
  const Result<std::string> event = read_event(arguments->event_file);
  if (!event) return fail(event.error());
  return invoke_once(server, *event, environment, options.base_path);
}

}  // namespace martlet::run_detail
