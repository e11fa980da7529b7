#pragma once
#include <filesystem>
#include <string>

#include <martlet/base/result.hpp>

namespace martlet::cli {

/// How a service is built: by CMake, with a preset of its CMakePresets.json whose folder is build/PRESET.
class ServiceBuild {
 public:
  /// Fails with Code::not_found where `folder` has no CMakePresets.json or no CMakeLists.txt with a martlet_service().
  static Result<ServiceBuild> open(const std::filesystem::path& folder, const std::string& preset);

  std::filesystem::path program() const;
  /// Builds the program, after configuring where that wasn't done. Fails with Code::malformed: `what` is what the compiler said first.
  Result<void> run() const;

 private:
  ServiceBuild(std::filesystem::path folder, std::string preset, std::string target)
      : folder_(std::move(folder)), preset_(std::move(preset)), target_(std::move(target)) {}
  std::filesystem::path folder_;
  std::string preset_;
  std::string target_;
};

/// The first lines of a build's output that say what is wrong: from the first error on, without what the build system adds; at most
/// `lines_max`.
std::string first_errors(const std::string& output, std::size_t lines_max);

}  // namespace martlet::cli
