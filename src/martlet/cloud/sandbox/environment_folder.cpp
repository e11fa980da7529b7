#include "environment_folder.hpp"

#include <martlet/base/random.hpp>
#include <martlet/cloud/sandbox/remove_folder.hpp>

namespace martlet::cloud {
namespace {

namespace fs = std::filesystem;

}  // namespace

Result<EnvironmentFolder> EnvironmentFolder::make(const fs::path& folder) {
  EnvironmentFolder made(folder / random_hex(16));
  std::error_code failed;
  for (const std::string& one : {made.path_.string(), made.tmp(), made.root()}) {
    if (!failed) fs::create_directory(one, failed);
  }
  if (!failed) fs::permissions(made.tmp(), fs::perms::all | fs::perms::sticky_bit, failed);
  if (failed) return failure(Code::unavailable, "can't create a folder in " + folder.string() + ": " + failed.message());
  return made;
}

EnvironmentFolder::~EnvironmentFolder() {
  if (!path_.empty()) remove_folder(path_);
}

}  // namespace martlet::cloud
