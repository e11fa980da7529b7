#include "page_token.hpp"

#include <charconv>

namespace martlet::cloud::logs {

std::string to_page_token(std::int64_t time, std::int64_t id) { return std::to_string(time) + "." + std::to_string(id); }

std::optional<std::pair<std::int64_t, std::int64_t>> parse_page_token(std::string_view text) {
  std::int64_t time = 0;
  std::int64_t id = 0;
  const char* end = text.data() + text.size();
  const auto first = std::from_chars(text.data(), end, time);
  if (first.ec != std::errc() || first.ptr == end || *first.ptr != '.') return std::nullopt;
  const auto second = std::from_chars(first.ptr + 1, end, id);
  if (second.ec != std::errc() || second.ptr != end) return std::nullopt;
  return std::pair(time, id);
}

}  // namespace martlet::cloud::logs
