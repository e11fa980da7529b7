#pragma once
#include <filesystem>
#include <optional>
#include <string>

#include <martlet/archive/zip.hpp>
#include <martlet/base/result.hpp>
#include <martlet/deploy/package/elf.hpp>

namespace martlet::deploy {

/// Why Lambda could not start a package.
struct StartProblem {
  Error error;              ///< what is wrong with its `bootstrap`, and how to mend it
  bool is_certain = false;  ///< false: it would start where the machine happens to have the libraries that it needs
};

/// What is known of a package's `bootstrap`.
struct Bootstrap {
  std::optional<StartProblem> problem{};
  std::optional<Architecture> architecture{};  ///< of a program; nullopt for a script, and where there is a problem
};

/// How much of `bootstrap` is read.
enum class Look {
  beginning,  ///< a few kilobytes: enough for everything but a library in place of a program
  whole,
};

/// Looks at the zip of a function with an OS-only runtime (provided.al2023, provided.al2): `bootstrap` has to be there, at the top,
/// executable, and a static program or a script. A dynamic program is a problem that isn't certain. Other runtimes, and layers that bring a
/// bootstrap of their own, need none: don't ask for them.
/// Contract: Lambda Developer Guide, "Building a custom runtime for AWS Lambda" and "Deploying .zip file archives ... OS-only runtime".
Bootstrap look_at_bootstrap(archive::Zip& zip, Look look);

/// The function that a package is for.
struct StartTarget {
  std::string runtime;       ///< "provided.al2023"; "" for an image
  std::string architecture;  ///< "arm64"
  bool has_layers = false;   ///< one of them may bring the bootstrap
};

/// Fails where Lambda could certainly not start the package at `zip` on such a function. What isn't certain passes: other runtimes than
/// provided.*, dynamic programs, layers; what isn't a zip passes, too, as Lambda refuses that itself.
Result<void> check_can_start(const std::filesystem::path& zip, const StartTarget& target);

/// The bootstrap is built for `has`, and the function runs on `wants`.
Error built_for_another_processor(Architecture has, const std::string& wants);

}  // namespace martlet::deploy
