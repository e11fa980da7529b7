#pragma once
#include <string>
#include <vector>

#include <martlet/cli/command/option.hpp>

namespace martlet::cli {

/// The arguments that all verbs of `martlet deploy` share.
struct DeployRequest {
  std::string definition_file{};
  std::string config_file{};
  std::string region{};
  bool as_json = false;
};

/// --definition, described as the verb uses it, --config, --region and --json. They write into `request`, which must outlive them.
std::vector<Option> request_options(DeployRequest& request, std::string definition_help = "which version each function is to run");

}  // namespace martlet::cli
