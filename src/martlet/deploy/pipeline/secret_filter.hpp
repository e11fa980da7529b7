#pragma once
#include <string>
#include <string_view>
#include <vector>

#include <martlet/aws/code_pipeline/code_pipeline.hpp>
#include <martlet/deploy/input/deployer_configuration.hpp>

namespace martlet::deploy::pipeline {

/// The last look at every text that leaves a job, for a log or for CodePipeline: what the job's secrets are is known here, and where one
/// stands in a text after all (in a service's own words, in an exception's) it is blotted out.
class SecretFilter {
 public:
  /// Shorter ones aren't blotted out: they stand in ordinary words, too.
  static constexpr std::size_t secret_bytes_min = 6;

  void learn(std::string_view secret);
  void learn(const aws::ArtifactCredentials& credentials);
  void learn(const DeployerConfiguration& configuration);
  /// `text` with `***` in place of each secret.
  std::string told(std::string text) const;

 private:
  std::vector<std::string> secrets_;  // the longest first, for one may hold another
};

}  // namespace martlet::deploy::pipeline
