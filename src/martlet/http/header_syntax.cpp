#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

#include <martlet/base/text.hpp>
#include <martlet/http/headers.hpp>

// The characters that may be in a header's name and value.

namespace martlet::http {
namespace {

// Used for every header of every request: one load per byte.
constexpr std::array<bool, 256> token_bytes = [] {
  std::array<bool, 256> allowed{};
  for (std::size_t i = 0; i < allowed.size(); ++i) {
    const char c = static_cast<char>(i);
    allowed[i] = is_ascii_alpha(c) || is_ascii_digit(c) || std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
  }
  return allowed;
}();
constexpr std::array<bool, 256> field_bytes = [] {
  std::array<bool, 256> allowed{};
  for (std::size_t i = 0; i < allowed.size(); ++i) allowed[i] = i == '\t' || (i >= 0x20 && i != 0x7F);
  return allowed;
}();

/// Returns whether these eight bytes are free of control characters.
bool are_printable(const char* eight) {
  constexpr std::uint64_t each = 0x0101010101010101;
  constexpr std::uint64_t high = 0x8080808080808080;
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, eight, sizeof bytes);
  const std::uint64_t control = (bytes - each * 0x20) & ~bytes & high;
  const std::uint64_t not_del = bytes ^ (each * 0x7F);
  return (control | ((not_del - each) & ~not_del & high)) == 0;
}

}  // namespace

bool is_token(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return token_bytes[static_cast<unsigned char>(c)]; });
}

bool is_field_value(std::string_view text) {
  if (text.size() >= 8) {
    const char* const last = text.data() + text.size() - 8;  // these eight may overlap the previous ones
    const char* at = text.data();
    while (at < last && are_printable(at)) at += 8;
    if (at >= last && are_printable(last)) return true;
  }
  return std::all_of(text.begin(), text.end(), [](char c) { return field_bytes[static_cast<unsigned char>(c)]; });
}

}  // namespace martlet::http
