#include <martlet/cli/deploy/deploy_commands.hpp>

#include "verbs.hpp"

namespace martlet::cli {

Command deploy_command() {
  Command command{.name = "deploy",
                  .purpose = "deploys the versions that a definition file names",
                  .examples =
                      "martlet deploy plan --definition deploy.json --config deployer.json\n"
                      "martlet deploy apply --definition deploy.json --config deployer.json\n",
                  .description =
                      "Deploys the versions that a definition file names:\n"
                      "{\"lambdas\":[{\"name\":\"orders-api\",\"version\":\"1.1.1\"}]}. A version that isn't in this account comes "
                      "from a\n"
                      "lower one, byte for byte.\n",
                  .exit_status = "0 done, 1 the work failed, 2 the request was wrong and nothing was touched.",
                  .untouched = "nothing was read or changed"};
  command.commands = {plan_command(), apply_command(), status_command(), rollback_command(), history_command()};
  return command;
}

}  // namespace martlet::cli
