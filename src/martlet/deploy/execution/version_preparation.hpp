#pragma once
#include <filesystem>
#include <optional>

#include <martlet/deploy/decision/code_sha256.hpp>
#include <martlet/deploy/decision/plan.hpp>
#include <martlet/deploy/decision/version_number.hpp>
#include <martlet/deploy/input/deployer_configuration.hpp>

#include "code_upload.hpp"

namespace martlet::deploy {

/// An Active version in this account, with its alias.
struct PreparedVersion {
  VersionNumber number;
  CodeSha256 code_sha256;
};

/// Prepares versions in this account: prepare() fetches, checks, uploads and publishes a version's bytes, waits until the version
/// is Active, and creates its alias. Uses the results of earlier interrupted runs, so that nothing is published twice. Doesn't touch LIVE.
class VersionPreparation {
 public:
  /// All arguments must outlive this object. `build` is a zip file with code that no account has yet. It isn't removed.
  VersionPreparation(const DeployerClients& clients, const DeployerConfiguration& configuration, const DeploymentOptions& options,
                     std::optional<std::filesystem::path> build = {})
      : clients_(clients), options_(options), upload_(clients, configuration, options, std::move(build)) {}

  /// Prepares a version for Action::promote or Action::reconfigure. `planned` must outlive the task.
  Task<Result<PreparedVersion>> prepare(const PlannedFunction& planned);

 private:
  // The maximum number of attempts if something else changes the function in between.
  static constexpr int attempts_max = 5;

  Task<Result<VersionNumber>> published_version(const PlannedFunction& planned);
  Task<Result<std::optional<VersionNumber>>> find_published(const PlannedFunction& planned);
  Task<Result<aws::FunctionConfiguration>> bring_code(const PlannedFunction& planned);
  Task<Result<aws::GetFunctionResponse>> settled(FunctionName name);
  Task<Result<VersionNumber>> publish(const PlannedFunction& planned, const aws::FunctionConfiguration& latest);
  Task<Error> publish_error(const PlannedFunction& planned, aws::Failure failure);
  Task<Result<void>> name_version(const PlannedFunction& planned, PreparedVersion& prepared);
  Task<Result<void>> use_version_alias(const PlannedFunction& planned, aws::FunctionConfiguration version, PreparedVersion& prepared);
  std::string description_of(const PlannedFunction& planned) const;

  const DeployerClients& clients_;
  const DeploymentOptions& options_;
  CodeUpload upload_;
};

}  // namespace martlet::deploy
