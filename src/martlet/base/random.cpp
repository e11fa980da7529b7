#include <martlet/base/random.hpp>

#include <sys/random.h>

#include <algorithm>
#include <cerrno>
#include <span>
#include <string_view>
#include <system_error>

namespace martlet {
namespace {

constexpr std::string_view hex_digits = "0123456789abcdef";
constexpr std::string_view letters_and_digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

// getrandom() waits until the kernel's pool is ready; then it returns up to 256 bytes in one call.
constexpr std::size_t at_once_max = 256;

void fill(std::span<unsigned char> bytes) {
  while (!bytes.empty()) {
    const ssize_t got = ::getrandom(bytes.data(), std::min(bytes.size(), at_once_max), 0);
    if (got < 0 && errno != EINTR) throw std::system_error(errno, std::generic_category(), "getrandom");
    if (got > 0) bytes = bytes.subspan(static_cast<std::size_t>(got));
  }
}

std::string random_bytes(std::size_t count) {
  std::string bytes(count, '\0');
  fill({reinterpret_cast<unsigned char*>(bytes.data()), bytes.size()});
  return bytes;
}

}  // namespace

std::string random_hex(std::size_t digits) {
  std::string text = random_bytes(digits);
  for (char& c : text) c = hex_digits[static_cast<unsigned char>(c) & 15];
  return text;
}

std::string random_uuid() {
  std::string text = random_hex(32);
  text[12] = '4';                             // version 4
  text[16] = hex_digits[8 + (text[16] & 3)];  // variant 10
  for (const std::size_t at : {8U, 13U, 18U, 23U}) text.insert(at, 1, '-');
  return text;
}

std::string random_text(std::size_t length) {
  constexpr std::size_t unbiased_end = 256 - 256 % letters_and_digits.size();  // bytes from here on would make some letters more likely
  std::string text;
  while (text.size() < length) {
    for (const char c : random_bytes(length - text.size())) {
      const auto byte = static_cast<unsigned char>(c);
      if (byte < unbiased_end) text += letters_and_digits[byte % letters_and_digits.size()];
    }
  }
  return text;
}

}  // namespace martlet
