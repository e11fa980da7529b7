#include <gtest/gtest.h>

#include <sstream>

#include <martlet/cli/deploy/deploy_command.hpp>

namespace martlet::cli {
namespace {

struct DeployDone {
  int status;
  std::string out;
  std::string err;
};

DeployDone run_deploy(std::vector<std::string> arguments) {
  std::ostringstream out;
  std::ostringstream err;
  Command program{"martlet", "", "", "", "", ""};
  program.commands = {deploy_command()};
  arguments.insert(arguments.begin(), "deploy");
  const int status = run_command(program, arguments, {out, err});
  return {status, out.str(), err.str()};
}

TEST(MartletDeploy, prints_the_help_of_a_subcommand) {
  const DeployDone help = run_deploy({"apply", "--help"});
  EXPECT_EQ(help.status, 0);
  EXPECT_EQ(help.out,
            "martlet deploy apply --definition deploy.json --config deployer.json\n"
            "martlet deploy apply --definition deploy.json --config deployer.json --region eu-central-1 --json > report.json\n"
            "\n"
            "Deploys each function in the definition file, in the version given there. The command first compares all functions, then\n"
            "publishes the versions that are missing, and then moves LIVE, the alias that points at the deployed version. A second\n"
            "run resumes where the first one stopped. A run takes an hour at most. Before the command writes anything, it prints\n"
            "the account, the region and the caller.\n"
            "\n"
            "  --definition FILE  the versions to deploy\n"
            "  --config FILE      the deployer configuration: prefix, lower accounts, records\n"
            "  --region R         the functions' region (default: AWS_REGION)\n"
            "  --json             prints the result as one line of JSON\n"
            "\n"
            "Exit status: 0 if every function runs its version, 1 otherwise, 2 if the request was invalid and nothing was changed.\n");
}

TEST(MartletDeploy, refuses_an_unknown_command) {
  const DeployDone none = run_deploy({});
  EXPECT_EQ(none.status, 2);
  EXPECT_TRUE(none.err.starts_with("martlet deploy plan --definition")) << none.err;
  EXPECT_EQ(run_deploy({"--help"}).out, none.err);
  const DeployDone unknown = run_deploy({"fly"});
  EXPECT_EQ(unknown.status, 2);
  EXPECT_EQ(
      unknown.err,
      "martlet deploy: there is no subcommand \"fly\"; see martlet deploy --help [unknown-subcommand]\nnothing was read or changed\n");
}

}  // namespace
}  // namespace martlet::cli
