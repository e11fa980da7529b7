#pragma once
#include <filesystem>
#include <string>
#include <utility>

#include <martlet/base/result.hpp>

namespace martlet::cloud {

/// The folder of one environment, with its /tmp. Goes with all that is in it.
class ScratchFolder {
 public:
  /// Makes a new one in `folder`. Code::unavailable where that fails.
  static Result<ScratchFolder> make(const std::filesystem::path& folder);
  ScratchFolder(ScratchFolder&& other) noexcept : path_(std::exchange(other.path_, {})) {}
  ScratchFolder& operator=(ScratchFolder&&) = delete;
  ~ScratchFolder();

  std::string tmp() const { return path_ / "tmp"; }    ///< any user may write into it, as into a /tmp
  std::string root() const { return path_ / "root"; }  ///< empty: where the root of a process is made

 private:
  explicit ScratchFolder(std::filesystem::path path) : path_(std::move(path)) {}
  std::filesystem::path path_;
};

}  // namespace martlet::cloud
