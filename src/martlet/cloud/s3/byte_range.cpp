#include "byte_range.hpp"

#include <algorithm>
#include <charconv>
#include <string>

#include <martlet/base/text.hpp>

namespace martlet::cloud::s3 {
namespace {

std::optional<std::int64_t> number(std::string_view text) {
  std::int64_t value = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || !is_ascii_digit(text.front()) || problem != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace

ServiceResult<std::optional<ByteRange>> choose_range(std::string_view header, std::int64_t size) {
  constexpr std::string_view unit = "bytes=";
  const auto unsatisfiable = [&] {
    return service_error(416, "InvalidRange", "The requested range is not satisfiable",
                         {{"RangeRequested", std::string(header)}, {"ActualObjectSize", std::to_string(size)}});
  };
  if (!header.starts_with(unit) || header.contains(',')) return std::nullopt;
  const std::string_view range = trim(header.substr(unit.size()));
  const std::size_t dash = range.find('-');
  if (dash == std::string_view::npos) return std::nullopt;
  const std::optional<std::int64_t> first = number(range.substr(0, dash));
  const std::optional<std::int64_t> last = number(range.substr(dash + 1));
  if (!first) {
    if (dash != 0 || !last) return std::nullopt;
    if (*last == 0 || size == 0) return unsatisfiable();
    return ByteRange{std::max<std::int64_t>(0, size - *last), size - 1};
  }
  if (dash + 1 != range.size() && (!last || *last < *first)) return std::nullopt;
  if (*first >= size) return unsatisfiable();
  return ByteRange{*first, std::min(last.value_or(size - 1), size - 1)};
}

}  // namespace martlet::cloud::s3
