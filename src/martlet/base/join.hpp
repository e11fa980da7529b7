#pragma once
#include <functional>
#include <string>
#include <string_view>

namespace martlet {

/// Returns the items of a range with `separator` between them: `join(names, ", ")`. `text_of` converts items that aren't text:
/// `join(layers, ", ", &Layer::arn)`.
template <class Range, class TextOf = std::identity>
std::string join(const Range& range, std::string_view separator, TextOf text_of = {}) {
  std::string text;
  bool is_first = true;
  for (const auto& item : range) {
    if (!is_first) text += separator;
    is_first = false;
    text += std::invoke(text_of, item);
  }
  return text;
}

}  // namespace martlet
