#include "semver_range.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <optional>

#include <martlet/base/text.hpp>

namespace martlet {
namespace {

using Version = std::array<int, 3>;

// A version or a part of one: `1`, `1.x`, `1.2.3`, `*`. `given` is the number of components present.
struct Partial {
  Version version{};
  std::size_t given = 0;
};

std::optional<Partial> partial(std::string_view text) {
  Partial result;
  std::size_t parts = 0;
  bool is_open = false;
  bool is_valid = true;
  split(text, '.', [&](std::string_view part) {
    if (++parts > 3) is_valid = false;
    if (part == "x" || part == "X" || part == "*") is_open = true;
    if (!is_valid || is_open) return;
    const auto [end, error] = std::from_chars(part.data(), part.data() + part.size(), result.version[result.given]);
    if (error != std::errc() || end != part.data() + part.size()) {
      is_valid = false;
      return;
    }
    ++result.given;
  });
  if (!is_valid) return std::nullopt;
  return result;
}

// The lowest version that is higher than all versions with the same first `kept` numbers.
Version next_after(Version version, std::size_t kept) {
  if (kept == 0) return {INT32_MAX, 0, 0};
  ++version[kept - 1];
  std::fill(version.begin() + static_cast<std::ptrdiff_t>(kept), version.end(), 0);
  return version;
}

// `^0.2.3` allows only 0.2.x: the first number that isn't zero must stay the same.
std::size_t fixed_by_caret(const Partial& range) {
  for (std::size_t i = 0; i < range.given; ++i) {
    if (range.version[i] != 0) return i + 1;
  }
  return range.given;
}

bool fits(const Version& version, std::string_view comparator) {
  constexpr std::array<std::string_view, 7> operators = {">=", "<=", ">", "<", "=", "^", "~"};
  std::string_view sign;
  for (const std::string_view one : operators) {
    if (comparator.starts_with(one)) {
      sign = one;
      break;
    }
  }
  const std::optional<Partial> range = partial(trim(comparator.substr(sign.size())));
  if (!range) return false;
  const Version low = range->version;
  const Version high = next_after(low, range->given);
  if (sign == ">=") return version >= low;
  if (sign == "<") return version < low;
  if (sign == ">") return version >= high;
  if (sign == "<=") return version < high;
  if (sign == "^") return version >= low && version < next_after(low, fixed_by_caret(*range));
  if (sign == "~") return version >= low && version < next_after(low, std::min<std::size_t>(range->given, 2));
  return range->given == 3 ? version == low : version >= low && version < high;
}

bool fits_all(const Version& version, std::string_view comparators) {
  bool all = true;
  split(comparators, ' ', [&](std::string_view one) {
    if (!one.empty()) all = all && fits(version, one);
  });
  return all;
}

}  // namespace

bool satisfies_semver(std::string_view version, std::string_view range) {
  const std::optional<Partial> exact = partial(version);
  if (!exact || exact->given != 3) return false;
  while (true) {
    const std::size_t bar = range.find("||");
    if (fits_all(exact->version, trim(range.substr(0, bar)))) return true;
    if (bar == std::string_view::npos) return false;
    range.remove_prefix(bar + 2);
  }
}

}  // namespace martlet
