#pragma once
#include <filesystem>
#include <vector>

#include <martlet/base/result.hpp>

namespace martlet::cli {

/// The C++ files that `paths` name, each once: a file as it is, whatever its name; of a folder what git knows or would add, which leaves
/// out what is ignored. Where git isn't there or the folder isn't in a work tree: all C++ files below it but those in hidden folders. Build
/// folders (those with a CMakeCache.txt) and symbolic links to folders are left out either way. In a folder, in the order of their names.
/// Fails with Code::not_found for a path that isn't there.
Result<std::vector<std::filesystem::path>> source_files(const std::vector<std::filesystem::path>& paths);

}  // namespace martlet::cli
