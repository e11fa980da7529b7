#pragma once
#include <filesystem>
#include <string>
#include <string_view>

#include <martlet/base/result.hpp>

namespace martlet::archive {

/// A folder that is filled next to its final place and moved there when it is complete. If this object is destroyed before that, the folder
/// is deleted.
class StagingFolder {
 public:
  class File;

  /// Begins to fill `folder`. Fails with Code::conflict if it isn't empty, Code::unavailable if nothing can be written next to it.
  static Result<StagingFolder> begin(const std::filesystem::path& folder);
  StagingFolder(StagingFolder&& other) noexcept;
  StagingFolder& operator=(StagingFolder&&) = delete;
  ~StagingFolder();

  // Names must have been checked.
  Result<void> make_folder(std::string_view name);
  Result<File> create(std::string_view name, bool is_executable);
  Result<void> finish();

 private:
  StagingFolder() = default;
  std::filesystem::path place_;
  std::filesystem::path folder_;  // "" after finish()
};

class StagingFolder::File {
 public:
  File(File&& other) noexcept;
  File& operator=(File&&) = delete;
  ~File();
  Result<void> write(std::string_view bytes);
  Result<void> finish();

 private:
  friend class StagingFolder;
  File(int file, std::filesystem::path path) : file_(file), path_(std::move(path)) {}
  int file_;
  std::filesystem::path path_;
};

}  // namespace martlet::archive
