#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include <martlet/deploy/decision/deployer_clients.hpp>
#include <martlet/deploy/execution/deployment_options.hpp>
#include <martlet/deploy/input/deployer_configuration.hpp>
#include <martlet/deploy/input/version.hpp>
#include <martlet/deploy/package/elf.hpp>

namespace martlet::deploy {

/// A build to publish. It is published in the account that versions are published to first.
struct Build {
  FunctionName name;
  Version version;
  std::filesystem::path zip;                   ///< must not change during the call
  std::optional<Architecture> architecture{};  ///< that of its `bootstrap`; nullopt if `bootstrap` is a script, or if unknown
};

struct Publication {
  std::string number;       ///< the Lambda version that the version's alias points at, such as "7"
  std::string code_sha256;  ///< base64, as in AWS
  std::int64_t code_bytes = 0;
  bool is_new = false;  ///< if false, the version existed with the same bytes, and nothing was changed
};

/// Publishes a build as a version: updates the code, waits, publishes, waits until the version is Active, and creates its alias (`1-1-1`).
/// Doesn't touch LIVE and never moves an alias. A run that dies at any moment can be repeated, which resumes the work and publishes nothing
/// twice. Uses only `here` and `staging` of `clients`, and `staging_bucket` (above 1 MiB) and `rate` of `configuration`. Fails with
/// Code::conflict, without any change, if the version exists with different bytes. Fails with Code::not_found if the function doesn't exist
/// or the zip can't be read, and with Code::timeout when `options.deadline` has passed, for example while the version is Pending. The other
/// errors are those of apply_definition() for one function.
Task<Result<Publication>> publish(const DeployerClients& clients, const DeployerConfiguration& configuration, const Build& build,
                                  const DeploymentOptions& options);

}  // namespace martlet::deploy
