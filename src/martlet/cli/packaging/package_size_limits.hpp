#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include <martlet/archive/zip_writer.hpp>
#include <martlet/base/result.hpp>

namespace martlet::cli {

// Lambda's limits (Developer Guide, "Lambda quotas").
inline constexpr std::uint64_t upload_bytes_max = 50 * 1024 * 1024;     ///< of a zip that is uploaded directly, not through S3
inline constexpr std::uint64_t unpacked_bytes_max = 250 * 1024 * 1024;  ///< with all layers

/// Checks the size of unpacked code. Fails with Code::too_large if `files` exceed Lambda's limit for unpacked code.
Result<void> check_unpacked(const std::vector<archive::ZipFile>& files);

/// Returns a warning if a zip of that size can't be uploaded directly, but only through S3; otherwise nullopt.
std::optional<Error> upload_warning(std::uint64_t zip_bytes);

}  // namespace martlet::cli
