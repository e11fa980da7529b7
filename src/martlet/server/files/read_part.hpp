#pragma once
#include <cstddef>
#include <string>

#include "root_directory.hpp"

namespace martlet::files {

/// Reads `count` bytes from `offset`; fewer only at the file's end. Throws std::runtime_error. Blocks.
std::string read_part(const Descriptor& descriptor, std::size_t offset, std::size_t count);

}  // namespace martlet::files
