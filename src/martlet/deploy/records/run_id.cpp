#include "run_id.hpp"

#include <martlet/base/random.hpp>
#include <martlet/base/text.hpp>

namespace martlet::deploy {
namespace {

constexpr std::string_view shape = "00000000T000000.000Z-xxxxxxxx";
constexpr std::size_t time_bytes = 19;  // the length of "20261126T022605.123"

std::string time_text(WallTime time) {
  std::string text = to_iso8601(time);  // such as "2026-11-26T02:26:05.123Z"
  text.pop_back();
  std::erase(text, '-');
  std::erase(text, ':');
  return text;
}

WallTime time_of(std::string_view id) {
  const auto part = [&](std::size_t begin, std::size_t count) { return std::string(id.substr(begin, count)); };
  const std::string text =
      part(0, 4) + '-' + part(4, 2) + '-' + part(6, 2) + 'T' + part(9, 2) + ':' + part(11, 2) + ':' + part(13, 6) + 'Z';
  return from_iso8601(text).value_or(WallTime());
}

}  // namespace

bool is_run_id(std::string_view text) {
  if (text.size() != shape.size()) return false;
  for (std::size_t i = 0; i < shape.size(); ++i) {
    const char c = text[i];
    const bool is_hex = is_ascii_digit(c) || (c >= 'a' && c <= 'f');
    const bool fits = shape[i] == '0' ? is_ascii_digit(c) : shape[i] == 'x' ? is_hex : c == shape[i];
    if (!fits) return false;
  }
  return true;
}

std::string make_run_id(WallTime now, std::string_view last) {
  std::string time = time_text(now);
  if (is_run_id(last) && last.substr(0, time_bytes) >= time) time = time_text(time_of(last) + std::chrono::milliseconds(1));
  return time + "Z-" + random_hex(8);
}

Task<std::string> next_run_id(RecordStore* records, std::string folder, WallTime now) {
  if (!records) co_return make_run_id(now);
  std::string since = folder + time_text(now);
  Result<std::vector<std::string>> later = co_await records->list(folder, std::move(since));
  if (!later || later->empty()) co_return make_run_id(now);
  const std::string& last = later->back();
  co_return make_run_id(now, last.substr(folder.size(), last.rfind('/') - folder.size()));
}

}  // namespace martlet::deploy
