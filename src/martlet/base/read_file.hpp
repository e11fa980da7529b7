#pragma once
#include <cstddef>
#include <filesystem>
#include <string>

#include <martlet/base/result.hpp>

namespace martlet {

/// Returns the bytes of a file, or of anything else that can be read to its end, such as a pipe. All code that reads a whole file uses this
/// function. Fails with Code::not_found if there is no such file, denied if it may not be read, malformed for a directory, too_large for
/// more than `bytes_max` bytes, and unavailable if reading fails. Errors name the path and never contain what was read.
Result<std::string> read_file(const std::filesystem::path& path, std::size_t bytes_max = std::string::npos);

/// Does the same for standard input.
Result<std::string> read_standard_input(std::size_t bytes_max = std::string::npos);

}  // namespace martlet
