#pragma once
#include <cstdint>
#include <filesystem>

namespace martlet::deploy {

/// A folder for code that this process fetches. The destructor removes it; the constructor removes the folders of killed processes.
class DownloadFolder {
 public:
  /// Creates "PARENT/martlet-deployer-PID-XXXXXX", readable only by its owner. Throws std::filesystem::filesystem_error if that fails.
  explicit DownloadFolder(const std::filesystem::path& parent);
  DownloadFolder(const DownloadFolder&) = delete;
  ~DownloadFolder();
  const std::filesystem::path& path() const { return path_; }

  /// Returns the limit on the bytes stored in the folder: nine tenths of the disk space that is free now.
  std::uint64_t bytes_max() const;

 private:
  std::filesystem::path path_;
};

}  // namespace martlet::deploy
