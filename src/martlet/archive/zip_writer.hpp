#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include <martlet/base/result.hpp>

namespace martlet::archive {

/// One file of a zip that is to be written.
struct ZipFile {
  std::string name;                                          ///< as ZipEntry::name; no folder
  std::variant<std::string, std::filesystem::path> content;  ///< its bytes, or the file that has them
  bool is_executable = false;                                ///< permissions 0755 and not 0644
};

struct WrittenZip {
  std::uint64_t bytes = 0;           ///< of the zip
  std::uint64_t unpacked_bytes = 0;  ///< of all its files
};

/// Writes `files` to the zip file `out`, or nothing at all: it appears when it is whole, in place of what was there. Needs the same memory
/// whatever the files' size.
///
/// The zip's bytes depend on names, contents and `is_executable` alone, not on the files' order, times, owners or other permissions:
/// entries are sorted by name, dated 1980-01-01, and deflated at level 9. (Another version of zlib may deflate differently.)
///
/// Code::malformed for a name that Zip would refuse, Code::conflict for one that is there twice or is both file and folder, Code::missing
/// without files, Code::not_found for a file that can't be read, Code::too_large for one of 4 GiB, Code::unavailable where `out` can't be
/// written.
Result<WrittenZip> write_zip(const std::filesystem::path& out, std::vector<ZipFile> files);

}  // namespace martlet::archive
