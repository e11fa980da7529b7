#pragma once
#include <cstddef>
#include <string>

namespace martlet::cli {

/// Returns the first lines of a build's errors: at most `lines_max` lines of `output` from the first error on, without the build
/// system's own lines.
std::string first_build_errors(const std::string& output, std::size_t lines_max);

}  // namespace martlet::cli
