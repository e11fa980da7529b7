#pragma once
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace martlet {

/// A segment of a route's path in which text and parameters alternate: `file.{ext}`, `a{p}b{q?}.x`.
/// There is at least one parameter and at least one text, and no two parameters are adjacent.
struct MixedSegment {
  std::vector<std::string> texts;  ///< in order; none is empty
  std::vector<bool> may_be_empty;  ///< for each parameter, in order: whether it is `{p?}`
  bool begins_with_param = false;

  std::size_t parts() const { return texts.size() + may_be_empty.size(); }
  bool ends_with_param() const { return begins_with_param ? may_be_empty.size() > texts.size() : may_be_empty.size() == texts.size(); }
  std::string_view prefix() const { return begins_with_param ? std::string_view() : std::string_view(texts.front()); }  ///< leading text
  std::string_view suffix() const { return ends_with_param() ? std::string_view() : std::string_view(texts.back()); }   ///< trailing text
};

/// Returns whether `a` takes precedence over `b`. The one with more parts does; then the one with leading text; then, text by text, the one
/// with the longer text, or the alphabetically first; then `{p}` over `{p?}`. A total order: of two different shapes, one always precedes
/// the other.
bool precedes(const MixedSegment& a, const MixedSegment& b);

/// The position of a parameter's value, in bytes from the start of the segment.
struct TextRange {
  std::size_t at;
  std::size_t size;
};

/// Matches all of `segment`, byte for byte, and passes the value of each parameter to `take(index, TextRange)`, from the last to the first.
/// As in hapi, parameters are greedy, the first one first: `{a}.{b}` splits `x.y.z` into `x.y` and `z`. Needs no backtracking: time grows
/// with the lengths of the segment and the longest text.
template <class Take>
bool match_mixed(const MixedSegment& shape, std::string_view segment, Take take) {
  const std::string_view prefix = shape.prefix();
  const std::string_view suffix = shape.suffix();
  if (segment.size() < prefix.size() + suffix.size() || !segment.starts_with(prefix) || !segment.ends_with(suffix)) return false;

  // Texts between parameters are placed as far right as possible, the last one first. This leaves most bytes to earlier parts, so it finds
  // a match if there is one: the one in which the first parameter is longest, then the second, ...
  const std::size_t begin = prefix.size();
  std::size_t end = segment.size() - suffix.size();
  const std::size_t first_inner = shape.begins_with_param ? 0 : 1;
  for (std::size_t param = shape.may_be_empty.size() - 1; param > 0; --param) {
    const std::string_view text = shape.texts[first_inner + param - 1];
    const std::size_t needed = text.size() + (shape.may_be_empty[param] ? 0 : 1);
    if (end < begin + needed) return false;
    const std::size_t at = segment.rfind(text, end - needed);
    if (at == std::string_view::npos || at < begin) return false;
    take(param, TextRange{at + text.size(), end - at - text.size()});
    end = at;
  }
  if (end == begin && !shape.may_be_empty[0]) return false;
  take(0, TextRange{begin, end - begin});
  return true;
}

}  // namespace martlet
