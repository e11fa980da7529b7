#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include <martlet/deploy/decision/access.hpp>
#include <martlet/deploy/execution/run.hpp>
#include <martlet/deploy/input/deployer_configuration.hpp>
#include <martlet/deploy/input/version.hpp>
#include <martlet/deploy/package/elf.hpp>

namespace martlet::deploy {

/// A build, for the account where builds land first.
struct Build {
  FunctionName name;
  Version version;
  std::filesystem::path zip;                   ///< must not change during the call
  std::optional<Architecture> architecture{};  ///< of its `bootstrap`; nullopt if that is a script, or unknown
};

struct Publication {
  std::string number;       ///< the Lambda version that its alias points at, "7"
  std::string code_sha256;  ///< base64, as AWS has it
  std::int64_t code_bytes = 0;
  bool is_new = false;  ///< false: the version existed with the same bytes, and nothing was changed
};

/// Publishes a build as a version: updates the code, waits, publishes, waits until the version is Active, and creates its alias
/// (`1-1-1`). Doesn't touch LIVE and never moves an alias. A run that dies at any moment can be repeated: it resumes, and publishes
/// nothing twice. Of `access` only `here` and `staging` are needed, of `configuration` `staging_bucket` (above 1 MiB) and `rate`.
/// Code::conflict if the version exists with different bytes; nothing was changed then. Code::not_found if there is no such function, or
/// the zip can't be read; Code::timeout once `run.until` has passed, such as while the version stays Pending. Other errors are those of
/// apply() for one function.
Task<Result<Publication>> publish(const Access& access, const DeployerConfiguration& configuration, const Build& build, const Run& run);

}  // namespace martlet::deploy
