#include "folder_changes.hpp"

#include <stdlib.h>
#include <sys/stat.h>

#include <cstring>
#include <fstream>
#include <utility>

namespace martlet::cli {
namespace {

namespace fs = std::filesystem;

std::unexpected<Error> unwritable(const fs::path& path, const std::string& why) {
  return failure(Code::unavailable, "can't write " + path.string() + ": " + why);
}

// A new file or folder, which is removed unless it has been kept.
class TemporaryPath {
 public:
  explicit TemporaryPath(fs::path path) : path_(std::move(path)) {}
  TemporaryPath(TemporaryPath&& other) noexcept : path_(std::exchange(other.path_, {})) {}
  TemporaryPath& operator=(TemporaryPath&&) = delete;
  ~TemporaryPath() {
    std::error_code failed;
    if (!path_.empty()) fs::remove_all(path_, failed);
  }
  const fs::path& path() const { return path_; }
  void keep() { path_.clear(); }

 private:
  fs::path path_;
};

Result<void> write_file(const fs::path& path, const NewFile& file) {
  std::error_code failed;
  fs::create_directories(path.parent_path(), failed);
  if (failed) return unwritable(path.parent_path(), failed.message());
  errno = 0;
  std::ofstream out(path, std::ios::binary);
  out << file.bytes << std::flush;
  if (!out) return unwritable(path, std::strerror(errno));
  if (file.is_executable)
    fs::permissions(path, fs::perms::owner_exec | fs::perms::group_exec | fs::perms::others_exec, fs::perm_options::add, failed);
  return {};
}

Result<TemporaryPath> sibling_of(const fs::path& folder) {
  std::error_code failed;
  fs::create_directories(folder.parent_path(), failed);
  std::string name = (folder.parent_path() / ("." + folder.filename().string() + ".XXXXXX")).string();
  if (failed || !::mkdtemp(name.data())) return unwritable(folder, failed ? failed.message() : std::strerror(errno));
  return TemporaryPath(name);
}

// mkdtemp() allows access only to the owner.
void apply_umask(const fs::path& folder) {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  std::error_code failed;
  fs::permissions(folder, static_cast<fs::perms>(0777 & ~mask), failed);
}

}  // namespace

Result<void> write_new_folder(const fs::path& given, const std::vector<NewFile>& files) {
  fs::path folder = fs::absolute(given).lexically_normal();
  if (!folder.has_filename()) folder = folder.parent_path();
  std::error_code failed;
  if (fs::exists(fs::symlink_status(folder, failed)) && !(fs::is_directory(folder, failed) && fs::is_empty(folder, failed)))
    return failure(Code::conflict, given.string() + (fs::is_directory(folder, failed) ? " is not empty" : " exists but is not a folder"),
                   "choose another folder with --dir DIR");
  Result<TemporaryPath> made = sibling_of(folder);
  if (!made) return std::unexpected(made.error());
  for (const NewFile& file : files) {
    if (Result<void> written = write_file(made->path() / file.path, file); !written) return written;
  }
  apply_umask(made->path());
  fs::rename(made->path(), folder, failed);
  if (failed) return unwritable(folder, failed.message());
  made->keep();
  return {};
}

Result<void> change_folder(const fs::path& folder, const FolderChange& change) {
  std::error_code failed;
  for (const NewFile& file : change.added) {
    if (fs::exists(folder / file.path, failed))
      return failure(Code::conflict, file.path.string() + " already exists", "choose another name, or remove it first");
  }
  std::vector<TemporaryPath> waiting;
  std::vector<fs::path> places;
  for (const auto* files : {&change.added, &change.replaced}) {
    for (const NewFile& file : *files) {
      places.push_back(folder / file.path);
      waiting.emplace_back(places.back().parent_path() / ("." + file.path.filename().string() + ".martlet-add"));
      if (Result<void> written = write_file(waiting.back().path(), file); !written) return written;
    }
  }
  std::vector<TemporaryPath> added;
  for (std::size_t i = 0; i < waiting.size(); ++i) {
    fs::rename(waiting[i].path(), places[i], failed);
    if (failed) return unwritable(places[i], failed.message());
    waiting[i].keep();
    if (i < change.added.size()) added.emplace_back(places[i]);
  }
  for (TemporaryPath& one : added) one.keep();
  return {};
}

}  // namespace martlet::cli
