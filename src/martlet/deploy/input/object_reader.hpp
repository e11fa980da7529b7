#pragma once
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "file_problem.hpp"
#include "placed_json.hpp"

namespace martlet::deploy {

/// Reads one JSON object strictly: keys that were not asked for, and keys that come twice, are problems. Ask for every key, then finish().
class ObjectReader {
 public:
  /// `what` is how messages call it: "a function of the list". All must outlive it. A value that is not an object is a problem at once.
  ObjectReader(const PlacedValue& value, std::string what, ProblemSink& problems);

  /// The value at `key`, of the kind asked for; nullptr, and a problem, for another kind. Without the key nullptr, and a problem if it
  /// is required.
  const PlacedValue* required(std::string_view key, PlacedValue::Kind kind);
  const PlacedValue* optional(std::string_view key, PlacedValue::Kind kind);
  /// Unknown keys become problems, with the known one that was probably meant.
  void finish();

 private:
  const PlacedMember* find(std::string_view key);
  const PlacedValue* checked(const PlacedMember& member, PlacedValue::Kind kind);
  const PlacedValue& value_;
  std::string what_;
  ProblemSink& problems_;
  std::vector<std::string> known_;
};

/// A whole number of `min` to `max` without fraction and exponent; else nullopt and a problem.
std::optional<int> read_whole(const PlacedValue& value, std::string_view name, int min, int max, ProblemSink& problems);

/// The offset of byte `column` (from 1) of a string's text. Escapes are wider than the characters that they encode: then the string's own
/// beginning.
std::size_t offset_in(const PlacedValue& string, int column);

/// Reads the text as JSON, or says why it is none: empty, byte order mark, trailing comma, ... nullopt: the problem is in `problems`.
std::optional<PlacedValue> read_document(std::string_view text, std::size_t bytes_max, ProblemSink& problems);

}  // namespace martlet::deploy
