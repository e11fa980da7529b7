#pragma once
#include <cstddef>
#include <filesystem>
#include <string>

#include <martlet/async/task.hpp>
#include <martlet/base/result.hpp>

namespace martlet::aws {

inline constexpr std::size_t small_file_bytes_max = 1024 * 1024;

/// A configuration file or a token, in place. Code::not_found, Code::denied, Code::too_large; the message names the file.
Result<std::string> read_small_file_now(const std::filesystem::path& path);
/// The same as blocking work.
Task<Result<std::string>> read_small_file(std::filesystem::path path);

}  // namespace martlet::aws
