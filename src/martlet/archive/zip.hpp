#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/base/result.hpp>

namespace martlet::archive {

/// Limits enforced on untrusted zips. Bytes are counted during decompression: declared sizes are ignored.
struct ZipLimits {
  std::size_t entries_max = 10'000;                      ///< 65,534 at most
  std::uint64_t entry_bytes_max = 256 * 1024 * 1024;     ///< the inflated size of one entry
  std::uint64_t unpacked_bytes_max = 512 * 1024 * 1024;  ///< the size of everything that unpack() inflates
  /// Inflated bytes per deflated one, checked after the first mebibyte of an entry. Executables reach a ratio of 10; deflate can't exceed
  /// 1,032.
  std::uint64_t ratio_max = 200;
};

struct ZipEntry {
  /// The relative path, with "/" between its parts, and at the end of a folder's: "bootstrap", "lib/", "lib/libc.so.6".
  std::string name;
  std::uint64_t bytes = 0;  ///< the inflated size, according to the zip
  bool is_executable = false;
  bool is_folder() const { return name.ends_with('/'); }
};

/// A zip file (PKWARE's APPNOTE.TXT, including zip64), opened for reading. Not thread-safe.
///
/// A zip is refused as a whole, before any of it is used, with an error that names the entry:
/// - Code::malformed: not a zip; truncated or damaged; bytes before the first entry; entries that overlap; a name that is empty, absolute,
///   leads out of the folder (".."), isn't UTF-8, has a backslash or control characters, or is longer than 1,024 bytes;
/// - Code::missing: no entries; Code::conflict: a name that occurs twice, or is both a file's and a folder's;
/// - Code::unsupported: encrypted entries; symbolic links and anything else that is neither a file nor a folder; compression other than
///   deflate;
/// - Code::too_large: more entries than the limit.
class Zip {
 public:
  static Result<Zip> from_bytes(std::string bytes, ZipLimits limits = {});
  /// Fails with Code::not_found if `file` can't be read. The file must not change while the Zip is in use.
  static Result<Zip> open(const std::filesystem::path& file, ZipLimits limits = {});
  /// Returns one file of a zip without checking the names, kinds and sizes of the other entries. Fails as open() does for the zip itself
  /// and the entry, and as extract() does.
  static Result<std::string> extract_one(const std::filesystem::path& file, std::string_view name, ZipLimits limits = {});
  Zip(Zip&&) noexcept;
  Zip& operator=(Zip&&) noexcept;
  ~Zip();

  /// Returns all entries, in the zip's order.
  const std::vector<ZipEntry>& entries() const;

  /// Returns the bytes of one file and verifies its checksum. Fails with Code::not_found if the name doesn't exist or is a folder's,
  /// Code::too_large if it exceeds the limits, Code::malformed if the content is damaged.
  Result<std::string> extract(std::string_view name);

  /// Returns the first `bytes_max` bytes of one file, or all if it is shorter. Fails as extract() does, but checks only what it reads.
  Result<std::string> beginning(std::string_view name, std::size_t bytes_max);

  /// Writes all entries into `folder`, which must be empty or not exist yet; after an error nothing is left there. Files get the
  /// permissions 0755 if the zip marks them as executable, otherwise 0644; folders get 0755. Owners and times are ignored. Fails as
  /// extract() does, with Code::conflict if the folder isn't empty, and with Code::unavailable if it can't be written.
  Result<void> unpack(const std::filesystem::path& folder);

 private:
  class Opened;
  explicit Zip(std::unique_ptr<Opened> opened);
  std::unique_ptr<Opened> opened_;
};

}  // namespace martlet::archive
