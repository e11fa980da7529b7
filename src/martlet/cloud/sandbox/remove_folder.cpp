#include <martlet/cloud/sandbox/remove_folder.hpp>

namespace martlet::cloud {
namespace {

namespace fs = std::filesystem;

void make_removable(const fs::path& folder) {
  std::error_code ignored;
  fs::permissions(folder, fs::perms::owner_all, fs::perm_options::add, ignored);
  for (fs::directory_iterator at(folder, ignored), end; !ignored && at != end; at.increment(ignored)) {
    if (at->is_directory(ignored) && !at->is_symlink(ignored)) make_removable(at->path());
  }
}

}  // namespace

void remove_folder(const fs::path& folder) {
  std::error_code failed;
  fs::remove_all(folder, failed);
  if (!failed) return;
  make_removable(folder);
  fs::remove_all(folder, failed);
}

void remove_contents(const fs::path& folder) {
  std::error_code failed;
  for (fs::directory_iterator at(folder, failed), end; !failed && at != end; at.increment(failed)) remove_folder(at->path());
}

}  // namespace martlet::cloud
