#pragma once
#include <filesystem>
#include <string_view>

namespace martlet {

/// A new, empty folder in the system's temporary directory, which this process alone may enter. Removed with all that is in it when this
/// goes. Its own test's files, so that tests may run at once.
class TemporaryFolder {
 public:
  /// Throws std::filesystem::filesystem_error where none can be made.
  TemporaryFolder();
  TemporaryFolder(TemporaryFolder&& other) noexcept;
  TemporaryFolder& operator=(TemporaryFolder&&) = delete;
  ~TemporaryFolder();

  const std::filesystem::path& path() const { return path_; }
  /// The path of a file in it, which need not be there.
  std::filesystem::path operator/(std::string_view name) const { return path_ / name; }
  /// Writes a file, and the folders above it within this one; gives its path. Throws std::filesystem::filesystem_error where that fails.
  std::filesystem::path write(std::string_view name, std::string_view text) const;

 private:
  std::filesystem::path path_;
};

}  // namespace martlet
