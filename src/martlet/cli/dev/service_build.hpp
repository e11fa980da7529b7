#pragma once
#include <filesystem>
#include <string>

#include <martlet/base/result.hpp>

namespace martlet::cli {

/// The build of a service with CMake and a preset of its CMakePresets.json, in the folder build/PRESET.
class ServiceBuild {
 public:
  /// Opens a service. Fails with Code::not_found if `folder` lacks CMakePresets.json, or a CMakeLists.txt with a martlet_service().
  static Result<ServiceBuild> open(const std::filesystem::path& folder, const std::string& preset);

  std::filesystem::path program() const;
  /// Builds the program, and configures it first if needed. If that fails, returns Code::malformed with the compiler's first errors.
  Result<void> run() const;

 private:
  ServiceBuild(std::filesystem::path folder, std::string preset, std::string target)
      : folder_(std::move(folder)), preset_(std::move(preset)), target_(std::move(target)) {}
  std::filesystem::path folder_;
  std::string preset_;
  std::string target_;
};

}  // namespace martlet::cli
