#pragma once
#include <filesystem>
#include <optional>
#include <string>

#include <martlet/archive/zip.hpp>
#include <martlet/base/result.hpp>
#include <martlet/deploy/package/elf.hpp>

namespace martlet::deploy {

/// The reason why Lambda can't start a package.
struct BootstrapProblem {
  Error error;              ///< the problem with its `bootstrap`, and how to fix it
  bool is_certain = false;  ///< if false, the package starts if the runtime has the libraries that it needs
};

/// The result of examining a package's `bootstrap`.
struct Bootstrap {
  std::optional<BootstrapProblem> problem{};
  std::optional<Architecture> architecture{};  ///< the architecture of a program; nullopt for a script, and if there is a problem
};

/// The part of `bootstrap` to read.
enum class BootstrapExtent {
  beginning,  ///< a few kilobytes, which is enough for all problems except a library in place of a program
  whole,
};

/// Examines the zip of a function with an OS-only runtime (provided.al2023, provided.al2): `bootstrap` must be at the top, executable, and
/// a static program or a script. A dynamic program is a problem that isn't certain. Must not be used for other runtimes or for functions
/// whose layers have a bootstrap, since these need no bootstrap in the zip.
/// Contract: Lambda Developer Guide, "Building a custom runtime for AWS Lambda" and "Deploying .zip file archives ... OS-only runtime".
Bootstrap examine_bootstrap(archive::Zip& zip, BootstrapExtent extent);

/// The function that a package is meant for.
struct StartTarget {
  std::string runtime;       ///< such as "provided.al2023"; "" for an image
  std::string architecture;  ///< such as "arm64"
  bool has_layers = false;   ///< a layer may contain the bootstrap
};

/// Fails if it is certain that Lambda can't start the package at `zip` for such a function. Uncertain cases pass: runtimes other than
/// provided.*, dynamic programs, layers. A file that isn't a zip passes, too, since Lambda refuses it.
Result<void> check_can_start(const std::filesystem::path& zip, const StartTarget& target);

/// Returns the error for a bootstrap that is built for `has`, in a function that runs on `wants`.
Error built_for_another_processor(Architecture has, const std::string& wants);

}  // namespace martlet::deploy
