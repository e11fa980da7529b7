#pragma once
#include <string>
#include <string_view>
#include <vector>

#include <martlet/aws/code_pipeline/code_pipeline.hpp>
#include <martlet/deploy/input/deployer_configuration.hpp>

namespace martlet::deploy::pipeline {

/// The last check of every text that leaves a job, for a log or for CodePipeline: it knows the job's secrets and masks them if one
/// appears after all (in the message of a service or an exception).
class SecretFilter {
 public:
  /// Shorter ones aren't masked: they occur in ordinary words.
  static constexpr std::size_t secret_bytes_min = 6;

  void learn(std::string_view secret);
  void learn(const aws::ArtifactCredentials& credentials);
  void learn(const DeployerConfiguration& configuration);
  /// `text` with `***` in place of each secret.
  std::string told(std::string text) const;

 private:
  std::vector<std::string> secrets_;  // the longest first, since one may contain another
};

}  // namespace martlet::deploy::pipeline
