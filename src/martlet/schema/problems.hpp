#pragma once
#include <string>
#include <vector>

namespace martlet {

/// One thing that is wrong with an input.
struct Problem {
  std::string path;     ///< `items[1].sku`; "" for the whole
  std::string key;      ///< the same as hapi's `validation.keys` spells it: `items.1.sku`
  std::string message;  ///< a sentence in joi's words: `"items[1].sku" is required`
  friend bool operator==(const Problem&, const Problem&) = default;
};

enum class ReadOutcome {
  ok,
  malformed,  ///< no JSON at all; the only problem says where
  invalid,    ///< JSON that the schema refuses
};

/// What is wrong with an input: fields in the order of their declaration, then keys that are unknown, then rules across fields.
struct Problems {
  ReadOutcome outcome = ReadOutcome::ok;
  std::vector<Problem> list;

  /// All messages, joined by ". ".
  std::string message() const;
};

}  // namespace martlet
