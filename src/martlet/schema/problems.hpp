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
    repeated_key,  ///< the key occurs twice, where that is refused
    type,          ///< of another type
    allowed,       ///< not among the allowed values
    limit,         ///< a pattern reached its limits on this text, so that it is not known whether it matches: see StringRules::pattern()
    other,         ///< a rule is violated
  };

  std::string path;                    ///< `items[1].sku`; "" for the whole
  std::string key;                     ///< the same as hapi's `validation.keys` spells it: `items.1.sku`
  std::string name;                    ///< its name in messages: its label, its path, or `value`; "" if the text isn't JSON
  std::string reason;                  ///< in joi's words: `is required`. Contains no value of the input, so that it may be logged
  std::optional<std::string> value{};  ///< the refused value, if joi's message shows it
  Cause cause = Cause::other;
  /// If ReadOptions::with_offsets is set: the byte of the JSON text where the refused value begins; of a key that is unknown or
  /// repeated, its key; of what is missing, the object that lacks it.
  std::optional<std::size_t> offset{};
  /// With `offset`: of an unknown key, the keys that its object may have.
  std::vector<std::string> known_keys{};

  /// A sentence in joi's words: `"items[1].sku" is required`, `"tag" with value "x!" fails to match ...`. For the sender of the input.
  std::string message() const;
  /// The same without the value. For logs, and for what may be a secret.
  std::string message_without_value() const;
  friend bool operator==(const Problem&, const Problem&) = default;
};

enum class ReadOutcome {
  ok,
  malformed,  ///< not JSON; the only problem says where it isn't
  invalid,    ///< JSON that the schema refuses
};

/// What is wrong with an input: fields in the order of their declaration, then keys that are unknown, then rules across fields.
struct Problems {
  ReadOutcome outcome = ReadOutcome::ok;
  std::vector<Problem> list;

  /// All messages, joined by ". ".
  std::string message() const;
  /// The same without values, for logs.
  std::string message_without_values() const;
};

}  // namespace martlet
