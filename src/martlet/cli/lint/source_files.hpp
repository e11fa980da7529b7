#pragma once
#include <filesystem>
#include <vector>

#include <martlet/base/result.hpp>

namespace martlet::cli {

/// Returns the C++ files that `paths` name, each once. A path to a file includes it, whatever its name. A folder includes the files that
/// git tracks or would add, without ignored ones; without git or outside a work tree, all C++ files below it except those in hidden
/// folders. Build folders (those with a CMakeCache.txt) and symbolic links to folders are always excluded. The files of a folder are sorted
/// by name. Fails with Code::not_found if a path doesn't exist.
Result<std::vector<std::filesystem::path>> source_files(const std::vector<std::filesystem::path>& paths);

}  // namespace martlet::cli
