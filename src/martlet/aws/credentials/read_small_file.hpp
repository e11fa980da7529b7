#pragma once
#include <cstddef>
#include <filesystem>
#include <string>

#include <martlet/async/task.hpp>
#include <martlet/base/result.hpp>

namespace martlet::aws {

/// The size limit of a configuration file or a token file.
inline constexpr std::size_t small_file_bytes_max = 1024 * 1024;

/// Calls read_file() as blocking work.
Task<Result<std::string>> read_small_file(std::filesystem::path path);

}  // namespace martlet::aws
