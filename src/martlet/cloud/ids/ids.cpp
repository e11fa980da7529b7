#include <sys/random.h>

#include <array>
#include <cassert>
#include <cerrno>
#include <span>
#include <string_view>
#include <system_error>

#include <martlet/cloud/ids/ids.hpp>

namespace martlet::cloud {
namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";

void fill(std::span<unsigned char> bytes) {
  // The kernel gives up to 256 bytes whole once its pool is ready; it waits until then.
  while (::getrandom(bytes.data(), bytes.size(), 0) != static_cast<ssize_t>(bytes.size())) {
    if (errno != EINTR) throw std::system_error(errno, std::generic_category(), "getrandom");
  }
}

std::string to_digits(std::span<const unsigned char> bytes) {
  std::string text;
  for (const unsigned char byte : bytes) {
    text += hex_digits[byte >> 4];
    text += hex_digits[byte & 15];
  }
  return text;
}

}  // namespace

std::string new_uuid() {
  std::array<unsigned char, 16> bytes{};
  fill(bytes);
  bytes[6] = static_cast<unsigned char>((bytes[6] & 0x0f) | 0x40);  // version 4
  bytes[8] = static_cast<unsigned char>((bytes[8] & 0x3f) | 0x80);  // variant 10
  std::string text = to_digits(bytes);
  for (const std::size_t at : {8U, 13U, 18U, 23U}) text.insert(at, 1, '-');
  return text;
}

std::string new_hex(std::size_t digits) {
  std::array<unsigned char, 32> bytes{};
  assert(digits <= bytes.size() * 2);
  fill(bytes);
  return to_digits(bytes).substr(0, digits);
}

std::string new_trace_root(std::chrono::system_clock::time_point now) {
  auto seconds = static_cast<unsigned long>(std::chrono::duration_cast<std::chrono::seconds>(now.time_since_epoch()).count());
  std::string time(8, '0');
  for (std::size_t at = time.size(); at > 0; seconds >>= 4) time[--at] = hex_digits[seconds & 15];
  return "1-" + time + '-' + new_hex(24);
}

}  // namespace martlet::cloud
