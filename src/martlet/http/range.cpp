#include <algorithm>
#include <charconv>
#include <limits>
#include <optional>
#include <vector>

#include <martlet/base/text.hpp>
#include <martlet/http/range.hpp>

namespace martlet::http {
namespace {

// Removes leading digits; a number too large for the type becomes its maximum.
std::optional<std::size_t> take_number(std::string_view& text) {
  std::size_t number = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (failed == std::errc::invalid_argument) return std::nullopt;
  if (failed == std::errc::result_out_of_range) number = std::numeric_limits<std::size_t>::max();
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return number;
}

// Reads `0-3`, `7-` or `-2`. Returns nullopt if it is malformed or outside the body.
std::optional<ByteRange> read_range(std::string_view text, std::size_t length) {
  const std::optional<std::size_t> from = take_number(text);
  if (!text.starts_with('-')) return std::nullopt;
  text.remove_prefix(1);
  const std::optional<std::size_t> to = take_number(text);
  if (!text.empty() || (!from && !to)) return std::nullopt;
  const std::size_t last = length - 1;
  const ByteRange range = from ? ByteRange{*from, std::min(to.value_or(last), last)} : ByteRange{length - std::min(*to, length), last};
  return range.from <= range.to ? std::optional(range) : std::nullopt;
}

// Returns nullopt if a range is malformed or can't be served.
std::optional<std::vector<ByteRange>> read_ranges(std::string_view list, std::size_t length) {
  std::vector<ByteRange> ranges;
  bool is_whole = true;
  split(list, ',', [&](std::string_view part) {
    part = trim(part);
    if (part.empty() && ranges.empty()) return;  // leading commas are allowed
    const std::optional<ByteRange> range = read_range(part, length);
    is_whole = is_whole && range;
    if (range) ranges.push_back(*range);
  });
  return is_whole && !ranges.empty() ? std::optional(std::move(ranges)) : std::nullopt;
}

// Returns the union of all ranges; nullopt if they leave gaps.
std::optional<ByteRange> merge(std::vector<ByteRange> ranges) {
  std::sort(ranges.begin(), ranges.end(), [](const ByteRange& a, const ByteRange& b) { return a.from < b.from; });
  ByteRange all = ranges.front();
  for (const ByteRange& range : ranges) {
    if (range.from > all.to + 1) return std::nullopt;
    all.to = std::max(all.to, range.to);
  }
  return all;
}

}  // namespace

RangeChoice choose_range(std::string_view header, std::size_t length) {
  constexpr std::string_view unit = "bytes=";
  if (length == 0) return {};
  if (!equals_ignoring_case(header.substr(0, unit.size()), unit)) return {RangeChoice::Kind::unsatisfiable, {}};
  std::optional<std::vector<ByteRange>> ranges = read_ranges(header.substr(unit.size()), length);
  if (!ranges) return {RangeChoice::Kind::unsatisfiable, {}};
  const std::optional<ByteRange> range = merge(std::move(*ranges));
  return range ? RangeChoice{RangeChoice::Kind::part, *range} : RangeChoice{};
}

bool if_range_holds(std::string_view if_range, std::string_view etag) {
  return !etag.empty() && !etag.starts_with("W/") && if_range == etag;
}

std::string to_content_range(const ByteRange& range, std::size_t length) {
  return "bytes " + std::to_string(range.from) + '-' + std::to_string(range.to) + '/' + std::to_string(length);
}

std::string to_unsatisfied_range(std::size_t length) { return "bytes */" + std::to_string(length); }

}  // namespace martlet::http
