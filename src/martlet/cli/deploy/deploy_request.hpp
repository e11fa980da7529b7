#pragma once
#include <string>
#include <vector>

#include <martlet/cli/command/option.hpp>

namespace martlet::cli {

/// The arguments that all subcommands of `martlet deploy` share.
struct DeployRequest {
  std::string definition_file{};
  std::string config_file{};
  std::string region{};
  bool as_json = false;
};

/// Returns --definition (with the subcommand's help), --config, --region and --json. These options write to `request`, which must outlive
/// them.
std::vector<Option> request_options(DeployRequest& request, std::string definition_help = "the versions to deploy");

}  // namespace martlet::cli
