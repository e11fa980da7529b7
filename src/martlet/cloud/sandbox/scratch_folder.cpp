#include "scratch_folder.hpp"

#include <martlet/base/random.hpp>

namespace martlet::cloud {
namespace {

namespace fs = std::filesystem;

// A function may have taken the permissions of its folders away from itself, and so from us.
void make_removable(const fs::path& folder) {
  std::error_code ignored;
  fs::permissions(folder, fs::perms::owner_all, fs::perm_options::add, ignored);
  for (fs::directory_iterator at(folder, ignored), end; !ignored && at != end; at.increment(ignored)) {
    if (at->is_directory(ignored) && !at->is_symlink(ignored)) make_removable(at->path());
  }
}

}  // namespace

Result<ScratchFolder> ScratchFolder::make(const fs::path& folder) {
  ScratchFolder made(folder / random_hex(16));
  std::error_code failed;
  for (const std::string& one : {made.path_.string(), made.tmp(), made.root()}) {
    if (!failed) fs::create_directory(one, failed);
  }
  if (!failed) fs::permissions(made.tmp(), fs::perms::all | fs::perms::sticky_bit, failed);
  if (failed) return failure(Code::unavailable, "can't make a folder in " + folder.string() + ": " + failed.message());
  return made;
}

ScratchFolder::~ScratchFolder() {
  if (path_.empty()) return;
  std::error_code failed;
  fs::remove_all(path_, failed);
  if (!failed) return;
  make_removable(path_);
  fs::remove_all(path_, failed);
}

}  // namespace martlet::cloud
