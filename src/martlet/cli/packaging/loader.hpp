#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include <martlet/base/result.hpp>

namespace martlet::cli {

struct Library {
  std::string name;  ///< as programs name it: "libz.so.1"
  std::filesystem::path path;
};

/// Every library that `file` needs, and that those need, as its own loader finds them on this machine; LD_LIBRARY_PATH counts.
/// Runs `loader`, but nothing of `file`. Code::missing for a library that isn't found, Code::malformed where the loader refuses `file`.
Result<std::vector<Library>> libraries_of(const std::filesystem::path& file, const std::filesystem::path& loader);

}  // namespace martlet::cli
