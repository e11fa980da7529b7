#pragma once
#include <filesystem>
#include <vector>

#include <martlet/archive/zip_writer.hpp>
#include <martlet/base/result.hpp>

#include <martlet/deploy/package/elf.hpp>

namespace martlet::cli {

/// What a dynamic program's zip has: `bootstrap`, `bin/PROGRAM`, and its loader and libraries in `lib/`. The system's own can't serve:
/// Amazon Linux 2023's glibc is older than most build machines'. Errors as package().
Result<std::vector<archive::ZipFile>> bundle(const std::filesystem::path& program, const deploy::Elf& elf);

}  // namespace martlet::cli
