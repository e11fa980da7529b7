#include "parse_since.hpp"

#include <charconv>
#include <optional>

namespace martlet::cli {
namespace {

std::optional<std::chrono::seconds> unit_of(char letter) {
  switch (letter) {
    case 's': return std::chrono::seconds(1);
    case 'm': return std::chrono::minutes(1);
    case 'h': return std::chrono::hours(1);
    case 'd': return std::chrono::days(1);
    default: return std::nullopt;
  }
}

std::optional<std::chrono::seconds> read_duration(std::string_view text) {
  constexpr int count_max = 1'000'000;
  if (text.size() < 2) return std::nullopt;
  const auto unit = unit_of(text.back());
  unsigned count = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size() - 1, count);
  if (!unit || problem != std::errc() || end != text.data() + text.size() - 1 || count > count_max) return std::nullopt;
  return *unit * count;
}

}  // namespace

Result<WallTime> parse_since(std::string_view text, WallTime now) {
  if (const auto duration = read_duration(text)) return now - *duration;
  if (const auto time = from_iso8601(text)) return *time;
  return failure(Code::malformed, '"' + std::string(text) + "\" is neither a duration nor a time",
                 "write, for example, 10m, 2h, 3d or 2026-01-31T12:00:00Z");
}

}  // namespace martlet::cli
