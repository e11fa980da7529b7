#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace martlet::json {

/// A step into a value: the key of a member, or the index of an element.
using Step = std::variant<std::string, std::size_t>;
/// The steps from the root to a value: {"items", 1, "sku"}.
using Path = std::vector<Step>;

/// The position of a value in a text, as byte offsets.
struct Range {
  std::size_t begin = 0;  ///< its first byte; for a string, the quote
  std::size_t end = 0;    ///< after its last byte
  std::size_t key = 0;    ///< for a member, its key's quote; otherwise the same as begin
};

/// Returns the position of the value at `path` in the JSON text `text`, or nullopt if the value doesn't exist or `text` isn't JSON. The
/// last of repeated keys counts. Reads the text again: values don't store their positions, which only error messages need.
std::optional<Range> locate(std::string_view text, std::span<const Step> path);
/// Returns the text of that value as written; "" if it doesn't exist.
std::string_view text_of(std::string_view text, std::span<const Step> path);

/// Returns the positions of the values at several paths, found in one pass. For a path that doesn't exist, returns the position of the
/// innermost existing value: for a missing member, the object. For a text that isn't JSON, returns its beginning.
std::vector<Range> locate_nearest(std::string_view text, std::span<const Path> paths);

}  // namespace martlet::json
