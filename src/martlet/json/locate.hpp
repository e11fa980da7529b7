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
/// From the whole to a value: {"items", 1, "sku"}.
using Path = std::vector<Step>;

/// Where a value is in a text, as offsets of bytes.
struct Range {
  std::size_t begin = 0;  ///< its first byte; of a string, the quote
  std::size_t end = 0;    ///< after its last byte
  std::size_t key = 0;    ///< of a member, its key's quote; else the same as begin
};

/// Where the value at `path` is in the JSON text `text`. The last one where a key is repeated, as for all who read JSON here. nullopt where
/// there is none, or `text` isn't JSON. Reads the text once more: values don't carry their places with them, since only a problem asks for
/// one.
std::optional<Range> locate(std::string_view text, std::span<const Step> path);
/// The text of that value as it is written; "" where there is none.
std::string_view text_of(std::string_view text, std::span<const Step> path);

/// Where the values at several paths are, found in one pass. Where a path leads to nothing, the innermost value that it leads through: of a
/// member that is missing, the object. Of a text that isn't JSON, its beginning.
std::vector<Range> locate_nearest(std::string_view text, std::span<const Path> paths);

}  // namespace martlet::json
