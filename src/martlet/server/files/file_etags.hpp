#pragma once
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <tuple>

#include <martlet/server/files/file_handler.hpp>

#include "root_directory.hpp"

namespace martlet::files {

/// The ETags of files, without quotes. Thread-safe.
class FileEtags {
 public:
  /// Returns "" for EtagMethod::none. A hash is computed again only if the file has changed. Throws std::runtime_error if the file can't be
  /// read. May block.
  std::string etag_of(const OpenFile& file, EtagMethod method);

 private:
  using Key = std::tuple<std::uint64_t, std::uint64_t, std::size_t, WallTime>;  // device, inode, size, time of modification
  std::mutex mutex_;
  std::map<Key, std::string> hashes_;
};

}  // namespace martlet::files
