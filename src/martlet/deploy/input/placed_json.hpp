#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/base/result.hpp>

namespace martlet::deploy {

struct PlacedMember;

/// A JSON value that knows its place in the text.
struct PlacedValue {
  enum class Kind { object, array, string, number, boolean, null };
  Kind kind = Kind::null;
  std::string text;       ///< of a string, unescaped; of a number or a boolean, as it was written
  std::size_t begin = 0;  ///< the offset of its first byte; of a string, of the quote
  std::size_t end = 0;    ///< after its last byte
  std::vector<PlacedValue> items;
  std::vector<PlacedMember> members;  ///< in the order of the text, repeated keys too
};

struct PlacedMember {
  std::string key;
  std::size_t begin = 0;  ///< of the key's quote
  PlacedValue value;
};

/// Reads one whole JSON text, nested 16 deep at most. Fails as json::read_events() does: with line and column of the first wrong byte.
Result<PlacedValue> read_placed(std::string_view json);

/// "an object", "a string", ...
std::string_view name_of(PlacedValue::Kind kind);

}  // namespace martlet::deploy
