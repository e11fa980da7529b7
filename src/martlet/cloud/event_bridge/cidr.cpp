#include "cidr.hpp"

#include <arpa/inet.h>

#include <array>
#include <charconv>
#include <optional>

namespace martlet::cloud::event_bridge {
namespace {

struct Address {
  std::array<unsigned char, 16> bytes{};
  int bits = 0;
};

std::optional<Address> parse_address(const std::string& text) {
  constexpr int bits_of_4 = 32;
  constexpr int bits_of_6 = 128;
  Address address;
  if (::inet_pton(AF_INET, text.c_str(), address.bytes.data()) == 1) {
    address.bits = bits_of_4;
    return address;
  }
  if (::inet_pton(AF_INET6, text.c_str(), address.bytes.data()) != 1) return std::nullopt;
  address.bits = bits_of_6;
  return address;
}

struct Range {
  Address address;
  int bits = 0;
};

std::optional<Range> parse_range(const std::string& text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string::npos) return std::nullopt;
  const std::optional<Address> address = parse_address(text.substr(0, slash));
  int bits = -1;
  const auto [end, error] = std::from_chars(text.data() + slash + 1, text.data() + text.size(), bits);
  if (!address || error != std::errc() || end != text.data() + text.size() || bits < 0 || bits > address->bits) return std::nullopt;
  return Range{*address, bits};
}

bool bit(const Address& address, int at) {
  constexpr int bits_in_byte = 8;
  return (address.bytes[static_cast<std::size_t>(at / bits_in_byte)] >> (bits_in_byte - 1 - at % bits_in_byte) & 1) != 0;
}

}  // namespace

bool is_cidr(const std::string& range) { return parse_range(range).has_value(); }

bool is_in_cidr(const std::string& text, const std::string& range_text) {
  const std::optional<Address> address = parse_address(text);
  const std::optional<Range> range = parse_range(range_text);
  if (!address || !range || address->bits != range->address.bits) return false;
  for (int i = 0; i < range->bits; ++i) {
    if (bit(*address, i) != bit(range->address, i)) return false;
  }
  return true;
}

}  // namespace martlet::cloud::event_bridge
