#include <algorithm>
#include <array>
#include <cstdint>

#include <martlet/base/encoding.hpp>
#include <martlet/base/text.hpp>
#include <martlet/base/utf8.hpp>

namespace martlet {
namespace {

constexpr std::string_view base64_alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view hex_digits = "0123456789abcdef";
constexpr std::int8_t none = -1;

using Base64Values = std::array<std::int8_t, 256>;  // of each character; -1: not in the alphabet

constexpr Base64Values values_of(std::string_view alphabet) {
  Base64Values values{};
  values.fill(none);
  for (std::size_t i = 0; i < alphabet.size(); ++i) values[static_cast<unsigned char>(alphabet[i])] = static_cast<std::int8_t>(i);
  return values;
}
constexpr Base64Values base64_values = values_of(base64_alphabet);
constexpr Base64Values base64url_values = values_of("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

int hex_value(char c) {
  if (is_ascii_digit(c)) return c - '0';
  const char lower = ascii_lower(c);
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : none;
}

// Returns the byte that the escape at the front of `text` encodes, or -1.
int escaped_byte(std::string_view text) {
  if (text.size() < 3 || text[0] != '%') return none;
  const int high = hex_value(text[1]);
  const int low = hex_value(text[2]);
  return high < 0 || low < 0 ? none : high * 16 + low;
}

// Decodes base64 without its padding; nullopt for an impossible length, a character outside the alphabet, or stray bits at the end.
std::optional<std::string> decoded(std::string_view text, const Base64Values& values) {
  std::string bytes;
  bytes.reserve(text.size() / 4 * 3 + 2);
  std::uint32_t group = 0;
  unsigned bits = 0;
  for (const char c : text) {
    const int value = values[static_cast<unsigned char>(c)];
    if (value < 0) return std::nullopt;
    group = group << 6 | static_cast<std::uint32_t>(value);
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes += static_cast<char>(group >> bits & 0xFF);
    }
  }
  const bool stray = bits >= 6 || (group & ((1U << bits) - 1)) != 0;
  if (stray) return std::nullopt;
  return bytes;
}

bool is_unreserved(char c) { return is_ascii_alpha(c) || is_ascii_digit(c) || c == '-' || c == '.' || c == '_' || c == '~'; }

}  // namespace

std::string to_base64(std::string_view bytes) {
  std::string text;
  text.reserve((bytes.size() + 2) / 3 * 4);
  const auto byte = [&](std::size_t i) -> std::uint32_t { return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0U; };
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const std::uint32_t group = byte(i) << 16 | byte(i + 1) << 8 | byte(i + 2);
    const std::size_t left = bytes.size() - i;
    text += base64_alphabet[group >> 18];
    text += base64_alphabet[group >> 12 & 63];
    text += left > 1 ? base64_alphabet[group >> 6 & 63] : '=';
    text += left > 2 ? base64_alphabet[group & 63] : '=';
  }
  return text;
}

std::optional<std::string> from_base64(std::string_view text) {
  if (text.size() % 4 != 0) return std::nullopt;
  std::size_t padding = 0;
  while (padding < 2 && text.ends_with('=')) {
    text.remove_suffix(1);
    ++padding;
  }
  return decoded(text, base64_values);
}

std::string to_base64url(std::string_view bytes) {
  std::string text = to_base64(bytes);
  text.resize((bytes.size() * 4 + 2) / 3);
  std::replace(text.begin(), text.end(), '+', '-');
  std::replace(text.begin(), text.end(), '/', '_');
  return text;
}

std::optional<std::string> from_base64url(std::string_view text) { return decoded(text, base64url_values); }

std::string from_base64_lenient(std::string_view text) {
  std::string bytes;
  std::uint32_t group = 0;
  unsigned bits = 0;
  for (char c : text) {
    if (c == '=') break;
    if (c == '-') c = '+';
    if (c == '_') c = '/';
    const int value = base64_values[static_cast<unsigned char>(c)];
    if (value < 0) continue;
    group = group << 6 | static_cast<std::uint32_t>(value);
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes += static_cast<char>(group >> bits & 0xFF);
    }
  }
  return bytes;
}

std::string to_hex(std::string_view bytes) {
  std::string text;
  text.reserve(bytes.size() * 2);
  for (const char c : bytes) {
    const auto value = static_cast<unsigned char>(c);
    text += hex_digits[value >> 4];
    text += hex_digits[value & 15];
  }
  return text;
}

std::optional<std::string> percent_decode(std::string_view text) {
  std::string decoded;
  decoded.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '%') {
      decoded += text[i];
      continue;
    }
    const int byte = escaped_byte(text.substr(i));
    if (byte < 0) return std::nullopt;
    decoded += static_cast<char>(byte);
    i += 2;
  }
  if (!is_utf8(decoded)) return std::nullopt;
  return decoded;
}

std::string form_decode(std::string_view text) {
  const auto is_plain = [](char c) { return c != '%' && c != '+' && static_cast<unsigned char>(c) < 0x80; };
  if (std::all_of(text.begin(), text.end(), is_plain)) return std::string(text);
  std::string decoded;
  decoded.reserve(text.size());
  bool ascii = true;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char c = text[i] == '+' ? ' ' : text[i];
    if (const int byte = escaped_byte(text.substr(i)); byte >= 0) {
      c = static_cast<char>(byte);
      i += 2;
    }
    ascii = ascii && static_cast<unsigned char>(c) < 0x80;
    decoded += c;
  }
  return ascii ? decoded : replace_invalid_utf8(decoded);
}

std::string percent_encode(std::string_view text, std::string_view also_kept) {
  constexpr std::string_view upper_hex = "0123456789ABCDEF";
  std::string encoded;
  encoded.reserve(text.size());
  for (const char c : text) {
    if (is_unreserved(c) || also_kept.find(c) != std::string_view::npos) {
      encoded += c;
      continue;
    }
    const auto value = static_cast<unsigned char>(c);
    encoded += '%';
    encoded += upper_hex[value >> 4];
    encoded += upper_hex[value & 15];
  }
  return encoded;
}

}  // namespace martlet
