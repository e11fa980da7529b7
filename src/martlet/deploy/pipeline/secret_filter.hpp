#pragma once
#include <string>
#include <string_view>
#include <vector>

#include <martlet/aws/code_pipeline/code_pipeline.hpp>
#include <martlet/deploy/input/deployer_configuration.hpp>

namespace martlet::deploy::pipeline {

/// Masks a job's secrets in all text that is logged or sent to CodePipeline. This is the last line of defense, for example against an
/// exception or an AWS error message that contains a secret.
class SecretFilter {
 public:
  /// Shorter secrets aren't masked, since they occur in ordinary words.
  static constexpr std::size_t secret_bytes_min = 6;

  void add(std::string_view secret);
  void add(const aws::ArtifactCredentials& credentials);
  void add(const DeployerConfiguration& configuration);
  /// Returns `text` with each secret replaced by `***`.
  std::string mask(std::string text) const;

 private:
  std::vector<std::string> secrets_;  // the longest first, since a secret may contain another one
};

}  // namespace martlet::deploy::pipeline
