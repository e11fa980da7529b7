#include "condition_values.hpp"

#include <arpa/inet.h>

#include <array>
#include <charconv>
#include <cstdint>
#include <string>

namespace martlet::cloud {
namespace {

constexpr std::int64_t seconds_max = 1'000'000'000'000;  // beyond all four-digit years

template <class Number>
std::optional<Number> whole(std::string_view text) {
  Number number{};
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (problem != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

// An address's bits, most significant first.
struct Address {
  std::array<unsigned char, 16> bytes{};
  unsigned bits = 0;  // 32 or 128
};

std::optional<Address> address_of(const std::string& text) {
  Address address;
  if (inet_pton(AF_INET, text.c_str(), address.bytes.data()) == 1) return address.bits = 32, address;
  if (inet_pton(AF_INET6, text.c_str(), address.bytes.data()) == 1) return address.bits = 128, address;
  return std::nullopt;
}

bool has_same_prefix(const Address& a, const Address& b, unsigned bits) {
  for (unsigned i = 0; i < bits; ++i) {
    const unsigned mask = 0x80U >> (i % 8);
    if ((a.bytes[i / 8] & mask) != (b.bytes[i / 8] & mask)) return false;
  }
  return true;
}

}  // namespace

std::optional<double> number_of(std::string_view text) { return whole<double>(text); }

std::optional<WallTime> time_of(std::string_view text) {
  if (const std::optional<std::int64_t> seconds = whole<std::int64_t>(text); seconds && *seconds >= 0 && *seconds < seconds_max)
    return WallTime(std::chrono::seconds(*seconds));
  return from_iso8601(text);
}

bool is_in_network(std::string_view address, std::string_view network) {
  const std::size_t slash = network.find('/');
  const std::optional<Address> one = address_of(std::string(address));
  const std::optional<Address> first = address_of(std::string(network.substr(0, slash)));
  if (!one || !first || one->bits != first->bits) return false;
  if (slash == std::string_view::npos) return has_same_prefix(*one, *first, first->bits);
  const std::optional<unsigned> bits = whole<unsigned>(network.substr(slash + 1));
  return bits && *bits <= first->bits && has_same_prefix(*one, *first, *bits);
}

}  // namespace martlet::cloud
