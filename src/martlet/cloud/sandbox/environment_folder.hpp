#pragma once
#include <filesystem>
#include <string>
#include <utility>

#include <martlet/base/result.hpp>

namespace martlet::cloud {

/// The folder of an environment, with its /tmp. The destructor removes it with its contents.
class EnvironmentFolder {
 public:
  /// Creates a new folder in `folder`. Fails with Code::unavailable.
  static Result<EnvironmentFolder> make(const std::filesystem::path& folder);
  EnvironmentFolder(EnvironmentFolder&& other) noexcept : path_(std::exchange(other.path_, {})) {}
  EnvironmentFolder& operator=(EnvironmentFolder&&) = delete;
  ~EnvironmentFolder();

  std::string tmp() const { return path_ / "tmp"; }    ///< writable for any user, like /tmp
  std::string root() const { return path_ / "root"; }  ///< empty; the root of a process is mounted there

 private:
  explicit EnvironmentFolder(std::filesystem::path path) : path_(std::move(path)) {}
  std::filesystem::path path_;
};

}  // namespace martlet::cloud
