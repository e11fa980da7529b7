#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include <martlet/archive/zip_writer.hpp>
#include <martlet/base/result.hpp>

namespace martlet::cli {

/// Checks the size of unpacked code. Fails with Code::too_large if `files` exceed Lambda's limit for unpacked code.
Result<void> check_unpacked(const std::vector<archive::ZipFile>& files);

/// Returns a warning if a zip of that size can't be uploaded directly, but only through S3; otherwise nullopt.
std::optional<Error> upload_warning(std::uint64_t zip_bytes);

}  // namespace martlet::cli
