#include "version.hpp"

#include <algorithm>
#include <array>

#include <martlet/base/text.hpp>

namespace martlet::deploy {
namespace {

constexpr std::size_t alias_bytes_max = 128;  // AWS Lambda API Reference, CreateAlias

struct Refusal {
  std::size_t at;
  std::string why;
  std::string next;
};

std::unexpected<Error> refuse(const Refusal& refusal) {
  Error error{Code::malformed, refusal.why, {}, refusal.next};
  error.where.column = static_cast<int>(refusal.at) + 1;
  return std::unexpected(error);
}

std::string as_written(std::string_view text) { return '"' + std::string(text) + '"'; }

// Explains the byte at `at`, which is neither a digit nor a dot.
Refusal wrong_byte(std::string_view text, std::size_t at, int dots) {
  const char c = text[at];
  const bool is_whole = dots == 2 && at > 0 && is_ascii_digit(text[at - 1]);
  const std::string core = as_written(text.substr(0, at));
  if (at == 0 && (c == 'v' || c == 'V') && text.size() > 1 && is_ascii_digit(text[1])) {
    const std::string drop = "drop the \"" + std::string(1, c) + '"';
    const Result<Version> rest = Version::parse(text.substr(1));
    return {at, "is not MAJOR.MINOR.PATCH", rest ? drop + ": " + as_written(text.substr(1)) : drop + ", then " + rest.error().next};
  }
  if (is_whole && c == '-') return {at, "is a pre-release, which no alias can name", "release it: " + core};
  if (is_whole && c == '+') return {at, "has build metadata, which no alias can name", "drop it: " + core};
  if (equals_ignoring_case(text, "latest") || text == "$LATEST") {
    return {at, "is not a fixed version: its meaning changes over time", "write the version itself, as in \"1.1.1\""};
  }
  return {at, "is not MAJOR.MINOR.PATCH", "use only digits and two dots, as in \"1.1.1\""};
}

}  // namespace

Result<Version> Version::parse(std::string_view text) {
  if (text.empty()) return refuse({0, "is empty", "write MAJOR.MINOR.PATCH, as in \"1.1.1\""});
  if (text.size() > alias_bytes_max)
    return refuse({alias_bytes_max, "is longer than the 128 bytes of an alias name", "use smaller numbers"});
  int dots = 0;
  std::size_t part = 0;  // where the current number begins
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '.') {
      if (at == part) return refuse({at, "is missing a number", "write MAJOR.MINOR.PATCH, as in \"1.1.1\""});
      if (++dots > 2)
        return refuse({at, "has more than three numbers", "drop everything after the third: " + as_written(text.substr(0, at))});
      part = at + 1;
    } else if (!is_ascii_digit(text[at])) {
      return refuse(wrong_byte(text, at, dots));
    } else if (at == part + 1 && text[part] == '0') {
      return refuse({part, "has a number with a leading zero", "drop the zero"});
    }
  }
  if (part == text.size()) return refuse({part, "is missing a number", "write MAJOR.MINOR.PATCH, as in \"1.1.1\""});
  if (dots < 2) {
    const std::string whole = std::string(text) + (dots == 1 ? ".0" : ".0.0");
    return refuse({text.size(), dots == 1 ? "has no PATCH" : "has no MINOR and no PATCH", "write all three, as in " + as_written(whole)});
  }
  return Version(std::string(text));
}

std::string Version::alias() const {
  std::string alias = text_;
  std::replace(alias.begin(), alias.end(), '.', '-');
  return alias;
}

std::strong_ordering Version::operator<=>(const Version& other) const {
  const auto numbers = [](std::string_view text) {
    std::array<std::string_view, 3> parts;
    std::size_t i = 0;
    split(text, '.', [&](std::string_view part) { parts[i++] = part; });
    return parts;
  };
  const auto mine = numbers(text_), theirs = numbers(other.text_);
  for (std::size_t i = 0; i < 3; ++i) {
    if (const auto order = mine[i].size() <=> theirs[i].size(); order != 0) return order;  // no leading zeros, so longer is larger
    if (const auto order = mine[i] <=> theirs[i]; order != 0) return order;
  }
  return std::strong_ordering::equal;
}

}  // namespace martlet::deploy
