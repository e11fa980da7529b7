#pragma once
#include <cstdint>
#include <optional>
#include <vector>

#include <martlet/archive/zip_writer.hpp>
#include <martlet/base/result.hpp>

namespace martlet::cli {

/// Fails with Code::too_large if `files` exceed Lambda's limit for unpacked code.
Result<void> check_unpacked(const std::vector<archive::ZipFile>& files);

/// Warnings and errors about the size of a zip, in bytes.
std::optional<Error> upload_warning(std::uint64_t zip_bytes);

}  // namespace martlet::cli
