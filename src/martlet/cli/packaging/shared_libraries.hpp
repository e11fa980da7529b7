#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include <martlet/base/result.hpp>

namespace martlet::cli {

struct SharedLibrary {
  std::string name;  ///< as programs refer to it: "libz.so.1"
  std::filesystem::path path;
};

/// Returns all libraries that `file` needs, directly and indirectly, as its loader finds them on this machine, including in
/// LD_LIBRARY_PATH. Runs `loader`, but no code of `file`. Fails with Code::missing if a library isn't found, Code::malformed if the loader
/// refuses `file`.
Result<std::vector<SharedLibrary>> shared_libraries_of(const std::filesystem::path& file, const std::filesystem::path& loader);

}  // namespace martlet::cli
