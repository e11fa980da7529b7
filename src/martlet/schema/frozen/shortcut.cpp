#include "frozen/shortcut.hpp"

#include <algorithm>
#include <limits>

#include "frozen/stored.hpp"

namespace martlet::schema {
namespace {

constexpr std::int64_t safe_max = 9007199254740991;  // 2^53 - 1
constexpr Shortcut no_shortcut{};

Shortcut of_string(const Frozen& node) {
  Shortcut shortcut{.bytes_min = 1, .bytes_max = std::numeric_limits<std::size_t>::max()};
  for (const Check& check : node.checks) {
    const auto limit = static_cast<std::size_t>(check.limit.int64() ? *check.limit.int64() : 0);
    // A character has one to four bytes, so that some sizes tell enough about the length.
    if (check.kind == RuleKind::min_length)
      shortcut.bytes_min = std::max(shortcut.bytes_min, limit == 0 ? 1 : 4 * (limit - 1) + 1);
    else if (check.kind == RuleKind::max_length)
      shortcut.bytes_max = std::min(shortcut.bytes_max, limit);
    else
      return no_shortcut;
  }
  return shortcut.bytes_min <= shortcut.bytes_max ? shortcut : no_shortcut;
}

Shortcut of_number(const Frozen& node, std::int64_t lowest, std::int64_t highest) {
  Shortcut shortcut{.low = lowest, .high = highest};
  for (const Check& check : node.checks) {
    const std::int64_t* limit = check.limit.int64();
    if (check.reference >= 0 || !limit || *limit < -safe_max || *limit > safe_max) return no_shortcut;
    switch (check.kind) {
      case RuleKind::min: shortcut.low = std::max(shortcut.low, *limit); break;
      case RuleKind::max: shortcut.high = std::min(shortcut.high, *limit); break;
      case RuleKind::greater: shortcut.low = std::max(shortcut.low, *limit + 1); break;
      case RuleKind::less: shortcut.high = std::min(shortcut.high, *limit - 1); break;
      case RuleKind::positive: shortcut.low = std::max<std::int64_t>(shortcut.low, 1); break;
      case RuleKind::negative: shortcut.high = std::min<std::int64_t>(shortcut.high, -1); break;
      default: return no_shortcut;
    }
  }
  return shortcut.low <= shortcut.high ? shortcut : no_shortcut;
}

std::int64_t within_int64(const Number& number) { return number.int64() ? *number.int64() : std::numeric_limits<std::int64_t>::max(); }

}  // namespace

Shortcut shortcut_of(const Frozen& node) {
  if (!node.refinement.one_of.empty()) return no_shortcut;
  switch (node.kind) {
    case Kind::string: return of_string(node);
    case Kind::integer: return of_number(node, within_int64(lowest(*node.type)), within_int64(highest(*node.type)));
    case Kind::real: return of_number(node, -safe_max, safe_max);
    case Kind::boolean: return node.checks.empty() ? Shortcut{.low = 0, .high = 1} : no_shortcut;
    default: return no_shortcut;
  }
}

}  // namespace martlet::schema
