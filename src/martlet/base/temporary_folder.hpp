#pragma once
#include <filesystem>
#include <string_view>

namespace martlet {

/// A new, empty folder in the system's temporary directory, accessible only to this user. Removed with its contents when this object is
/// destroyed. It separates the files of each test, so that tests can run in parallel.
class TemporaryFolder {
 public:
  /// Throws std::filesystem::filesystem_error if the folder can't be created.
  TemporaryFolder();
  TemporaryFolder(TemporaryFolder&& other) noexcept;
  TemporaryFolder& operator=(TemporaryFolder&&) = delete;
  ~TemporaryFolder();

  const std::filesystem::path& path() const { return path_; }
  /// Returns the path of a file in it, which need not exist.
  std::filesystem::path operator/(std::string_view name) const { return path_ / name; }
  /// Writes a file, and creates its parent folders if needed. Returns the file's path. Throws std::filesystem::filesystem_error if that
  /// fails.
  std::filesystem::path write(std::string_view name, std::string_view text) const;

 private:
  std::filesystem::path path_;
};

}  // namespace martlet
