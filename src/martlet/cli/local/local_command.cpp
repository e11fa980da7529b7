#include <martlet/cli/local/local_command.hpp>

#include <memory>

#include "function_gateway.hpp"
#include "local_subcommands.hpp"

namespace martlet::cli {
namespace {

constexpr const char* untouched = "nothing was started";
constexpr std::size_t concurrency_max = 100;  // as many processes as a laptop can run; Lambda's own default is 1,000

}  // namespace

Command local_command() {
  const auto settings = std::make_shared<FunctionGatewaySettings>();
  settings->function.concurrency_max = concurrency_max;
  return {.name = "local",
          .purpose = "runs the local cloud, which emulates AWS, or one function behind an API gateway",
          .examples =
              "martlet local up                                                         starts the local cloud\n"
              "martlet local seed infra --deployer deployer.zip                         creates its infrastructure, without Terraform\n"
              "martlet local --function build/release/examples/orders/orders_bootstrap\n"
              "martlet local --function . --transport rest --port 0 --env LOG_LEVEL=debug --timeout-ms 10000\n",
          .description =
              "With --function, serves one function through an emulated API gateway. Each request invokes the function. The\n"
              "function runs as a process on this machine, with your rights and without Docker. Between requests, it is kept warm\n"
              "and frozen. Its log is written to standard error. Press Ctrl-C to stop.\n",
          .exit_status = "0 if it was stopped, 1 if it could not serve, 2 if the request was invalid and nothing was changed.",
          .untouched = untouched,
          .options = function_gateway_options(*settings),
          .commands = {local_up_command(MARTLET_VERSION), local_status_command(), local_seed_command(), local_reset_command(),
                       local_key_command()},
          .run = [settings](Console console) { return serve_function_gateway(*settings, console); }};
}

}  // namespace martlet::cli
