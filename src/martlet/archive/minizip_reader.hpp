#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/base/result.hpp>

#include "source.hpp"

namespace martlet::archive {

/// What a zip's directory says about an entry. Untrusted.
struct Record {
  std::string name;
  std::uint64_t bytes = 0;
  std::uint64_t compressed_bytes = 0;
  unsigned mode = 0;  ///< as of stat(2); 0 where the zip has none
  unsigned method = 0;
  bool is_encrypted = false;

  // Where it is in the file: its local header, to the end of its content.
  std::uint64_t begin = 0;
  std::uint64_t end = 0;

  // minizip's cursor
  std::uint64_t directory_position = 0;
  std::uint64_t number = 0;
};

/// A zip as minizip reads it.
class MinizipReader {
 public:
  using Take = std::function<Result<void>(std::string_view part)>;

  /// Code::malformed for what is not a zip, Code::missing for one without entries.
  static Result<std::unique_ptr<MinizipReader>> open(Source source);
  virtual ~MinizipReader() = default;

  /// Every entry. Code::too_large beyond `entries_max`.
  virtual Result<std::vector<Record>> read_directory(std::size_t entries_max) = 0;
  /// Sets begin and end. Code::malformed where the header before the content differs from the directory.
  virtual Result<void> locate(Record& record) = 0;
  /// Passes the entry's content to `take`, in parts, until that fails. Code::malformed if it isn't what the directory says.
  virtual Result<void> inflate(const Record& record, const Take& take) = 0;
};

}  // namespace martlet::archive
