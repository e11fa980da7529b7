#pragma once
#include <string>
#include <vector>

#include <martlet/cli/command/option.hpp>
#include <martlet/deploy/execution/publication.hpp>
#include <martlet/deploy/input/deployer_configuration.hpp>

namespace martlet::cli {

/// What `martlet publish` is asked.
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

/// A request that could be carried out, as far as can be told without an account.
struct CheckedPublish {
  deploy::Build build;
  deploy::DeployerConfiguration configuration;
};

/// Checks the names, the configuration and the zip, the zip's `bootstrap` too unless the request is forced.
Result<CheckedPublish> check(const PublishRequest& request);

}  // namespace martlet::cli
