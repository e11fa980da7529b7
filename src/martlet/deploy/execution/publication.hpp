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

/// What a developer has built, for the account where builds first land.
struct Build {
  FunctionName name;
  Version version;
  std::filesystem::path zip;                   ///< must stay as it is meanwhile
  std::optional<Architecture> architecture{};  ///< of its `bootstrap`; nullopt: not a program, or not known
};

struct Publication {
  std::string number;       ///< the Lambda version that its alias points at, "7"
  std::string code_sha256;  ///< base64, as AWS has it
  std::int64_t code_bytes = 0;
  bool is_new = false;  ///< false: the version was there with the same bytes, and nothing was changed
};

/// Makes a build a version: updates the code, waits, publishes, waits until the version is Active, and gives it its alias (`1-1-1`). LIVE
/// is not touched, and no alias is ever moved. Whatever moment it dies at, running it again converges, and publishes nothing twice. Of
/// `access` only `here` and `staging` are needed, of `configuration` `staging_bucket` (for more than 1 MiB) and `rate`. Code::conflict
/// where the version is there with other bytes: nothing was changed then. Code::not_found for a function that there is not, or a zip that
/// can't be read; others as apply() tells them for one function.
Task<Result<Publication>> publish(const Access& access, const DeployerConfiguration& configuration, const Build& build, const Run& run);

}  // namespace martlet::deploy
