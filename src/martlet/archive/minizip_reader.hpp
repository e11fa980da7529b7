#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/base/result.hpp>

#include "byte_source.hpp"

namespace martlet::archive {

/// An entry of a zip's directory, which is untrusted.
struct DirectoryEntry {
  std::string name;
  std::uint64_t bytes = 0;
  std::uint64_t compressed_bytes = 0;
  unsigned mode = 0;  ///< as in stat(2); 0 if the zip has none
  unsigned method = 0;
  bool is_encrypted = false;

  // The entry's range in the file, from its local header to the end of its content.
  std::uint64_t begin = 0;
  std::uint64_t end = 0;

  // The entry's position, for minizip.
  std::uint64_t directory_position = 0;
  std::uint64_t number = 0;
};

/// A reader of a zip, with minizip.
class MinizipReader {
 public:
  using Sink = std::function<Result<void>(std::string_view part)>;

  /// Fails with Code::malformed if `source` isn't a zip, Code::missing if it has no entries.
  static Result<std::unique_ptr<MinizipReader>> open(ByteSource source);
  virtual ~MinizipReader() = default;

  /// Returns all entries. Fails with Code::too_large if there are more than `entries_max`.
  virtual Result<std::vector<DirectoryEntry>> read_directory(std::size_t entries_max) = 0;
  /// Sets begin and end. Fails with Code::malformed if the header before the content differs from the directory.
  virtual Result<void> locate(DirectoryEntry& entry) = 0;
  /// Passes the entry's content to `sink` in parts, until that fails. Fails with Code::malformed if the content doesn't match the
  /// directory.
  virtual Result<void> inflate(const DirectoryEntry& entry, const Sink& sink) = 0;
};

}  // namespace martlet::archive
