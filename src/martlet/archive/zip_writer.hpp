#pragma once
#include <cstdint>
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include <martlet/base/result.hpp>

namespace martlet::archive {

/// A file to be written to a zip.
struct ZipFile {
  std::string name;                                          ///< as ZipEntry::name; not a folder's
  std::variant<std::string, std::filesystem::path> content;  ///< its bytes, or the path of a file that contains them
  bool is_executable = false;                                ///< permissions 0755 instead of 0644
};

struct WrittenZip {
  std::uint64_t bytes = 0;           ///< the zip's size
  std::uint64_t unpacked_bytes = 0;  ///< the size of all its files
};

/// Writes `files` to the zip file `out`. An existing file is replaced only when the zip is complete; after an error nothing has changed.
/// Memory use doesn't depend on the files' size.
///
/// The zip's bytes depend only on names, contents and `is_executable`, not on the files' order, times, owners or other permissions:
/// entries are sorted by name, dated 1980-01-01, and deflated at level 9. (Another version of zlib may deflate differently.)
///
/// Fails with Code::malformed for a name that Zip would refuse, Code::conflict for one that occurs twice or is both a file and a folder,
/// Code::missing if there are no files, Code::not_found for a file that can't be read, Code::too_large for one of 4 GiB or more,
/// Code::unavailable if `out` can't be written.
Result<WrittenZip> write_zip(const std::filesystem::path& out, std::vector<ZipFile> files);

}  // namespace martlet::archive
