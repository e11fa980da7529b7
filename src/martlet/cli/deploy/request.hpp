#pragma once
#include <string>
#include <vector>

#include <martlet/cli/command/option.hpp>

namespace martlet::cli {

/// What every verb of `martlet deploy` is asked with.
struct DeployRequest {
  std::string definition_file{};
  std::string config_file{};
  std::string region{};
  bool as_json = false;
};

/// --definition with what it means to the verb, --config, --region, --json; they write into `request`, which must live as long as they do.
std::vector<Option> request_options(DeployRequest& request, std::string definition_help = "which version each function shall run");

}  // namespace martlet::cli
