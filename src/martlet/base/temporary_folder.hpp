#pragma once
#include <filesystem>
#include <string_view>

namespace martlet {

/// A new, empty folder in the system's temporary directory, which this process alone may enter. Removed with its contents when this object
/// is destroyed. It keeps the files of each test apart, so that tests may run in parallel.
class TemporaryFolder {
 public:
  /// Throws std::filesystem::filesystem_error if none can be made.
  TemporaryFolder();
  TemporaryFolder(TemporaryFolder&& other) noexcept;
  TemporaryFolder& operator=(TemporaryFolder&&) = delete;
  ~TemporaryFolder();

  const std::filesystem::path& path() const { return path_; }
  /// The path of a file in it, which need not be there.
  std::filesystem::path operator/(std::string_view name) const { return path_ / name; }
  /// Writes a file, creating the folders above it within this one; returns its path. Throws std::filesystem::filesystem_error if that
  /// fails.
  std::filesystem::path write(std::string_view name, std::string_view text) const;

 private:
  std::filesystem::path path_;
};

}  // namespace martlet
