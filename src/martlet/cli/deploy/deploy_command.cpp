#include <martlet/cli/deploy/deploy_command.hpp>

#include "deploy_subcommands.hpp"

namespace martlet::cli {

Command deploy_command() {
  Command command{
      .name = "deploy",
      .purpose = "deploys the versions in a definition file",
      .examples =
          "martlet deploy plan --definition deploy.json --config deployer.json\n"
          "martlet deploy apply --definition deploy.json --config deployer.json\n",
      .description =
          "Deploys the versions in a definition file, such as {\"lambdas\":[{\"name\":\"orders-api\",\"version\":\"1.1.1\"}]}. If a\n"
          "version isn't in this account, its code is copied unchanged from a lower account, such as dev or test.\n",
      .exit_status = "0 if the work is done, 1 if it failed, 2 if the request was invalid and nothing was changed.",
      .untouched = "nothing was read or changed"};
  command.commands = {plan_command(), apply_command(), status_command(), rollback_command(), history_command()};
  return command;
}

}  // namespace martlet::cli
