#pragma once
#include <filesystem>
#include <vector>

#include <martlet/archive/zip_writer.hpp>
#include <martlet/base/result.hpp>

#include <martlet/deploy/package/elf.hpp>

namespace martlet::cli {

/// Returns the files of the zip of a dynamically linked program: `bootstrap`, `bin/PROGRAM`, its loader and libraries in `lib/`. Lambda's
/// libraries can't be used, since Amazon Linux 2023's glibc is older than that of most build machines. Fails as package() does.
Result<std::vector<archive::ZipFile>> dynamic_bundle(const std::filesystem::path& program, const deploy::Elf& elf);

}  // namespace martlet::cli
