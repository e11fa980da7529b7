#include "compiled/fast_path.hpp"

#include <algorithm>
#include <limits>

#include "compiled/erased_value_access.hpp"

namespace martlet::schema {
namespace {

constexpr std::int64_t safe_max = 9007199254740991;  // 2^53 - 1
constexpr FastPath no_fast_path{};

FastPath of_string(const CompiledNode& node) {
  FastPath path{.bytes_min = 1, .bytes_max = std::numeric_limits<std::size_t>::max()};
  for (const RuleCheck& check : node.checks) {
    const auto limit = static_cast<std::size_t>(check.limit.int64() ? *check.limit.int64() : 0);
    // A character has one to four bytes, so the size in bytes alone sometimes determines the outcome.
    if (check.kind == RuleKind::min_length)
      path.bytes_min = std::max(path.bytes_min, limit == 0 ? 1 : 4 * (limit - 1) + 1);
    else if (check.kind == RuleKind::max_length)
      path.bytes_max = std::min(path.bytes_max, limit);
    else
      return no_fast_path;
  }
  return path.bytes_min <= path.bytes_max ? path : no_fast_path;
}

FastPath of_number(const CompiledNode& node, std::int64_t lowest, std::int64_t highest) {
  FastPath path{.low = lowest, .high = highest};
  for (const RuleCheck& check : node.checks) {
    const std::int64_t* limit = check.limit.int64();
    if (check.reference >= 0 || !limit || *limit < -safe_max || *limit > safe_max) return no_fast_path;
    switch (check.kind) {
      case RuleKind::min: path.low = std::max(path.low, *limit); break;
      case RuleKind::max: path.high = std::min(path.high, *limit); break;
      case RuleKind::greater: path.low = std::max(path.low, *limit + 1); break;
      case RuleKind::less: path.high = std::min(path.high, *limit - 1); break;
      case RuleKind::positive: path.low = std::max<std::int64_t>(path.low, 1); break;
      case RuleKind::negative: path.high = std::min<std::int64_t>(path.high, -1); break;
      default: return no_fast_path;
    }
  }
  return path.low <= path.high ? path : no_fast_path;
}

std::int64_t within_int64(const Number& number) { return number.int64() ? *number.int64() : std::numeric_limits<std::int64_t>::max(); }

}  // namespace

FastPath fast_path_of(const CompiledNode& node) {
  if (!node.refinement->one_of.empty()) return no_fast_path;
  switch (node.kind) {
    case Kind::string: return of_string(node);
    case Kind::integer: return of_number(node, within_int64(lowest(*node.type)), within_int64(highest(*node.type)));
    case Kind::real: return of_number(node, -safe_max, safe_max);
    case Kind::boolean: return node.checks.empty() ? FastPath{.low = 0, .high = 1} : no_fast_path;
    default: return no_fast_path;
  }
}

}  // namespace martlet::schema
