#include "deploy_request.hpp"

namespace martlet::cli {

std::vector<Option> request_options(DeployRequest& request, std::string definition_help) {
  std::vector<Option> options;
  options.push_back(text_option("definition", "FILE", std::move(definition_help), request.definition_file));
  options.push_back(text_option("config", "FILE", "the deployer configuration: prefix, lower accounts, records", request.config_file));
  options.push_back(text_option("region", "R", "the functions' region (default: AWS_REGION)", request.region));
  options.push_back(flag_option("json", "prints the result as one line of JSON", request.as_json));
  return options;
}

}  // namespace martlet::cli
