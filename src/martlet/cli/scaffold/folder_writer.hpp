#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include <martlet/base/result.hpp>

namespace martlet::cli {

/// A file to be written.
struct NewFile {
  std::filesystem::path path;  ///< relative to the folder
  std::string bytes;
  bool is_executable = false;
};

/// Makes `folder`, which must not exist or be empty, with `files`: all of them, or nothing. They are written into a folder beside it first,
/// which then gets its name. Fails with Code::conflict where there is something at `folder`, unavailable where it can't be written.
Result<void> write_new_folder(const std::filesystem::path& folder, const std::vector<NewFile>& files);

/// Puts `files` into `folder`, in place of those that are there under `replaced` and as new ones otherwise. A new file that is there
/// already is Code::conflict, and nothing is changed. Each is written beside its place first, so that what can fail has failed before the
/// first is put there; those that were put there are taken away again if a later one can't be.
struct FolderChange {
  std::vector<NewFile> added;
  std::vector<NewFile> replaced;
};
Result<void> change_folder(const std::filesystem::path& folder, const FolderChange& change);

}  // namespace martlet::cli
