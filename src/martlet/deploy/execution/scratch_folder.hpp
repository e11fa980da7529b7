#pragma once
#include <cstdint>
#include <filesystem>

namespace martlet::deploy {

/// A folder for code that this process fetches, removed by the destructor. The constructor first removes the folders of processes that were
/// killed.
class ScratchFolder {
 public:
  /// "PARENT/martlet-deployer-PID-XXXXXX", readable only by its owner. Throws std::filesystem::filesystem_error if it can't be created.
  explicit ScratchFolder(const std::filesystem::path& parent);
  ScratchFolder(const ScratchFolder&) = delete;
  ~ScratchFolder();
  const std::filesystem::path& path() const { return path_; }

  /// How much it may hold: nine tenths of the disk space that is free now.
  std::uint64_t bytes_max() const;

 private:
  std::filesystem::path path_;
};

}  // namespace martlet::deploy
