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

/// Creates `folder`, which must not exist or must be empty, with all of `files` or not at all. Writes them to a folder next to it, then
/// renames that. Fails with Code::conflict if `folder` isn't empty, with Code::unavailable if it can't be written.
Result<void> write_new_folder(const std::filesystem::path& folder, const std::vector<NewFile>& files);

/// New files for a folder, and replacements of existing ones. change_folder() fails with Code::conflict, without any change, if a new file
/// exists already. It first writes each file next to its place, so that most errors occur before the first one is moved there. If a later
/// one can't be moved, the new files are removed again.
struct FolderChange {
  std::vector<NewFile> added;
  std::vector<NewFile> replaced;
};
Result<void> change_folder(const std::filesystem::path& folder, const FolderChange& change);

}  // namespace martlet::cli
