#pragma once
#include <cstdint>
#include <filesystem>

namespace martlet::deploy {

/// A folder of this process for code that is fetched, which is removed in the end. What processes that were killed have left of theirs is
/// removed first.
class ScratchFolder {
 public:
  /// "PARENT/martlet-deployer-PID". Throws std::filesystem::filesystem_error where it can't be made.
  explicit ScratchFolder(const std::filesystem::path& parent);
  ScratchFolder(const ScratchFolder&) = delete;
  ~ScratchFolder();
  const std::filesystem::path& path() const { return path_; }

  /// What may be in it at once: nine tenths of what is free on its disk now.
  std::uint64_t bytes_max() const;

 private:
  std::filesystem::path path_;
};

}  // namespace martlet::deploy
