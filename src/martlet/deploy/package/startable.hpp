#pragma once
#include <filesystem>
#include <optional>
#include <string>

#include <martlet/archive/zip.hpp>
#include <martlet/base/result.hpp>
#include <martlet/deploy/package/elf.hpp>

namespace martlet::deploy {

/// Why Lambda can't start a package.
struct StartProblem {
  Error error;              ///< the problem of its `bootstrap`, and how to fix it
  bool is_certain = false;  ///< false: it would start if the runtime happens to have the libraries that it needs
};

/// The result of examining a package's `bootstrap`.
struct Bootstrap {
  std::optional<StartProblem> problem{};
  std::optional<Architecture> architecture{};  ///< of a program; nullopt for a script, and if there is a problem
};

/// The part of `bootstrap` to read.
enum class Look {
  beginning,  ///< a few kilobytes: detects everything except a library instead of a program
  whole,
};

/// Examines the zip of a function with an OS-only runtime (provided.al2023, provided.al2): `bootstrap` must be at the top, executable, and
/// a static program or a script. A dynamic program is a problem that isn't certain. Not for other runtimes or functions whose layers have a
/// bootstrap, since these need none in the zip.
/// Contract: Lambda Developer Guide, "Building a custom runtime for AWS Lambda" and "Deploying .zip file archives ... OS-only runtime".
Bootstrap look_at_bootstrap(archive::Zip& zip, Look look);

/// The function that a package is meant for.
struct StartTarget {
  std::string runtime;       ///< "provided.al2023"; "" for an image
  std::string architecture;  ///< "arm64"
  bool has_layers = false;   ///< one of them may contain the bootstrap
};

/// Fails if Lambda certainly can't start the package at `zip` for such a function. Uncertain cases pass: runtimes other than provided.*,
/// dynamic programs, layers. A file that isn't a zip passes, too, since Lambda refuses it.
Result<void> check_can_start(const std::filesystem::path& zip, const StartTarget& target);

/// The error for a bootstrap built for `has` while the function runs on `wants`.
Error built_for_another_processor(Architecture has, const std::string& wants);

}  // namespace martlet::deploy
