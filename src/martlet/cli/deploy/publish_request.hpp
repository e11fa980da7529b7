#pragma once
#include <string>
#include <vector>

#include <martlet/cli/command/option.hpp>
#include <martlet/deploy/execution/publication.hpp>
#include <martlet/deploy/input/deployer_configuration.hpp>

namespace martlet::cli {

/// The arguments of `martlet publish`.
struct PublishRequest {
  std::string name;
  std::string version;
  std::string zip;
  std::string config_file;
  std::string staging_bucket;
  std::string region;
  bool is_forced = false;
  bool as_json = false;
};

std::vector<Option> publish_options(PublishRequest& request);

/// A request that is valid as far as can be checked without calling AWS.
struct CheckedPublish {
  deploy::Build build;
  deploy::DeployerConfiguration configuration;
};

/// Checks the names, the deployer configuration and the zip, and unless the request is forced, the zip's `bootstrap`.
Result<CheckedPublish> check(const PublishRequest& request);

}  // namespace martlet::cli
