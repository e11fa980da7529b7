#include "cli.hpp"

#include <ostream>

#include <martlet/cli/command/command.hpp>
#include <martlet/cli/deploy/deploy_command.hpp>
#include <martlet/cli/deploy/publish_command.hpp>
#include <martlet/cli/dev/dev_command.hpp>
#include <martlet/cli/functions/logs_command.hpp>
#include <martlet/cli/lint/lint_command.hpp>
#include <martlet/cli/local/local_command.hpp>
#include <martlet/cli/openapi/openapi_command.hpp>
#include <martlet/cli/pipeline/pipeline_command.hpp>
#include <martlet/cli/scaffold/scaffold_commands.hpp>

#include "subcommands.hpp"

namespace martlet::cli {
namespace {

Command program() {
  Command command{
      .name = "martlet",
      .purpose = "C++ microservices on AWS Lambda",
      .examples =
          "martlet new shop                                                          writes a new service, with its tests\n"
          "martlet local --function build/release/examples/orders/orders_bootstrap   serves a function over HTTP, as API Gateway does\n"
          "martlet invoke --function . --event event.json                            runs a function once, as Lambda does\n"
          "martlet package build/release/examples/hello/hello --out function.zip     makes the zip that Lambda starts\n",
      .description = "",
      .exit_status = "0 if the work is done, 1 if it failed, 2 if the request was invalid and nothing was changed.",
      .untouched = "nothing was changed",
      .version = MARTLET_VERSION};
  command.commands = {add_command(),       deploy_command(),  dev_command(),      event_command(),   explain_command(),
                      invoke_command(),    lint_command(),    local_command(),    logs_command(),    new_command(),
                      openapi_command(),   package_command(), pipeline_command(), publish_command(), completion_command(program),
                      man_command(program)};
  return command;
}

}  // namespace

int run(const std::vector<std::string>& arguments, Console console) {
  const bool asks_help = arguments.size() == 1 && arguments[0] == "help";
  return run_command(program(), asks_help ? std::vector<std::string>{"--help"} : arguments, console);
}

}  // namespace martlet::cli
