#pragma once
#include <cstddef>
#include <filesystem>
#include <string>

#include <martlet/base/result.hpp>

namespace martlet {

/// The bytes of a file, or of anything else that can be read to its end, such as a pipe. Every file that is read whole is read here.
/// Fails with Code::not_found where there is no such file, denied where it may not be read, malformed for a directory, too_large for
/// more than `bytes_max` bytes and unavailable where reading fails. Errors name the path and never hold what was read.
Result<std::string> read_file(const std::filesystem::path& path, std::size_t bytes_max = std::string::npos);

/// The same of standard input.
Result<std::string> read_standard_input(std::size_t bytes_max = std::string::npos);

}  // namespace martlet
