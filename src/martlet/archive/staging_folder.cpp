#include "staging_folder.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace martlet::archive {
namespace {

namespace fs = std::filesystem;

std::unexpected<Error> cannot_write(const fs::path& path, int error) {
  return failure(Code::unavailable, "can't write " + path.string() + ": " + std::strerror(error));
}
std::unexpected<Error> holds_something(const fs::path& folder) {
  return failure(Code::conflict, folder.string() + " is not empty", "name a folder that doesn't exist yet");
}

}  // namespace

Result<StagingFolder> StagingFolder::begin(const fs::path& folder) {
  StagingFolder staging;
  std::error_code failed;
  staging.place_ = fs::absolute(folder, failed).lexically_normal();
  if (!staging.place_.has_filename()) staging.place_ = staging.place_.parent_path();
  const bool is_there = fs::exists(fs::symlink_status(staging.place_, failed));
  if (is_there && (!fs::is_directory(staging.place_, failed) || !fs::is_empty(staging.place_, failed))) return holds_something(folder);
  std::string name = staging.place_.string() + ".unpacking-XXXXXX";
  if (!::mkdtemp(name.data())) return cannot_write(folder, errno);
  staging.folder_ = name;
  return staging;
}

StagingFolder::StagingFolder(StagingFolder&& other) noexcept : place_(std::move(other.place_)), folder_(std::exchange(other.folder_, {})) {}

StagingFolder::~StagingFolder() {
  std::error_code ignored;
  if (!folder_.empty()) fs::remove_all(folder_, ignored);
}

Result<void> StagingFolder::make_folder(std::string_view name) {
  fs::path path = folder_;
  for (const fs::path& part : fs::path(name)) {
    if (part.empty()) continue;  // after the last slash
    path /= part;
    if (::mkdir(path.c_str(), 0755) == 0) {
      if (::chmod(path.c_str(), 0755) != 0) return cannot_write(path, errno);  // independent of the umask
    } else if (errno != EEXIST) {
      return cannot_write(path, errno);
    }
  }
  return {};
}

Result<StagingFolder::File> StagingFolder::create(std::string_view name, bool is_executable) {
  const fs::path path = folder_ / name;
  if (const std::size_t slash = name.rfind('/'); slash != std::string_view::npos) {
    if (Result<void> made = make_folder(name.substr(0, slash)); !made) return std::unexpected(made.error());
  }
  const mode_t mode = is_executable ? 0755 : 0644;
  const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
  if (file < 0) return cannot_write(path, errno);
  File made(file, path);
  if (::fchmod(file, mode) != 0) return cannot_write(path, errno);
  return made;
}

Result<void> StagingFolder::finish() {
  ::chmod(folder_.c_str(), 0755);
  if (::rename(folder_.c_str(), place_.c_str()) != 0) {
    if (errno == ENOTEMPTY || errno == EEXIST || errno == ENOTDIR) return holds_something(place_);
    return cannot_write(place_, errno);
  }
  folder_.clear();
  return {};
}

StagingFolder::File::File(File&& other) noexcept : file_(std::exchange(other.file_, -1)), path_(std::move(other.path_)) {}

StagingFolder::File::~File() {
  if (file_ >= 0) ::close(file_);
}

Result<void> StagingFolder::File::write(std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return cannot_write(path_, errno);
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return {};
}

Result<void> StagingFolder::File::finish() {
  if (::close(std::exchange(file_, -1)) != 0) return cannot_write(path_, errno);
  return {};
}

}  // namespace martlet::archive
