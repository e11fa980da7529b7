#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace martlet {

/// A problem in an input. Keys and values that a client sent are truncated after `shown_max` bytes.
struct Problem {
  static constexpr std::size_t shown_max = 1000;
  /// The kind of problem.
  enum class Cause : std::uint8_t {
    malformed,     ///< the text isn't JSON
    missing,       ///< required, but absent
    unknown_key,   ///< no field has this key, or it is forbidden here
    repeated_key,  ///< the key occurs twice, and ReadOptions::refuses_repeated_keys is set
    type,          ///< the value is of another type
    allowed,       ///< the value is not one of the allowed values
    limit,         ///< a pattern reached its limits on this text, so it is unknown whether it matches: see StringRules::pattern()
    other,         ///< a rule is violated
  };

  std::string path;                    ///< `items[1].sku`; "" for the whole input
  std::string key;                     ///< the path as hapi's `validation.keys` spells it: `items.1.sku`
  std::string name;                    ///< its name in messages: its label, its path, or `value`; "" if the text isn't JSON
  std::string reason;                  ///< in joi's words: `is required`. Contains no value from the input, so it may be logged
  std::optional<std::string> value{};  ///< the rejected value, if joi's message shows it
  Cause cause = Cause::other;
  /// If ReadOptions::with_offsets is set: the byte offset of the rejected value in the JSON text; for an unknown or repeated key, that of
  /// the key; for a missing field, that of the enclosing object.
  std::optional<std::size_t> offset{};
  /// If `offset` is set and the problem is an unknown key, the keys that its object may have.
  std::vector<std::string> known_keys{};

  /// A sentence in joi's words: `"items[1].sku" is required`, `"tag" with value "x!" fails to match ...`. For the sender of the input.
  std::string message() const;
  /// Returns the message without the value, for logs and for values that may be secret.
  std::string message_without_value() const;
  friend bool operator==(const Problem& a, const Problem& b);
};

enum class ReadOutcome {
  ok,
  malformed,  ///< not JSON; the only problem says where the text is wrong
  invalid,    ///< valid JSON that violates the schema
};

/// The problems of an input: fields in order of declaration, then unknown keys, then rules across fields.
struct Problems {
  ReadOutcome outcome = ReadOutcome::ok;
  std::vector<Problem> list;

  /// Returns all messages, joined by ". ".
  std::string message() const;
  /// Returns all messages without values, for logs.
  std::string message_without_values() const;
};

}  // namespace martlet
