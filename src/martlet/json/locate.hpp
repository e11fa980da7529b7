#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include <martlet/json/path.hpp>

namespace martlet::json {

/// The position of a value in a text, as byte offsets.
struct Range {
  std::size_t begin = 0;  ///< its first byte; for a string, the quote
  std::size_t end = 0;    ///< after its last byte
  std::size_t key = 0;    ///< for a member, its key's quote; otherwise the same as begin
};

/// Returns the position of the value at `path` in the JSON text `text`, or nullopt if the value doesn't exist or `text` isn't JSON. If
/// a key is repeated, the last occurrence counts. Parses the text again: values don't store their positions, because only error messages
/// need them.
std::optional<Range> locate(std::string_view text, std::span<const Step> path);
/// Returns the text of that value as written; "" if it doesn't exist.
std::string_view text_of(std::string_view text, std::span<const Step> path);

/// Returns the positions of the values at several paths, found in one pass. For a path that doesn't exist, returns the position of the
/// innermost existing value: for a missing member, the object. If the text isn't JSON, all offsets are 0.
std::vector<Range> locate_nearest(std::string_view text, std::span<const Path> paths);

}  // namespace martlet::json
