#include "checking/text_format.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstring>
#include <string>

#include <martlet/base/simd_byte_block.hpp>
#include <martlet/base/text.hpp>

namespace martlet::schema {
namespace {

constexpr auto hex_digits = [] {
  std::array<bool, 256> is_digit{};
  for (const char c : std::string_view("0123456789abcdefABCDEF")) is_digit[static_cast<unsigned char>(c)] = true;
  return is_digit;
}();
bool is_hex(char c) { return hex_digits[static_cast<unsigned char>(c)]; }
/// Checks all characters, which is faster than branching after each one.
bool are_hex(std::string_view text) {
  bool are = true;
  for (const char c : text) are &= is_hex(c);
  return are;
}
bool is_word(char c) { return is_ascii_alpha(c) || is_ascii_digit(c) || c == '_'; }
bool is_beyond_ascii(char c) { return static_cast<unsigned char>(c) >= 0x80; }

// -- email: RFC 5321's Dot-string "@" Domain with RFC 6531's letters beyond ASCII; no quoted strings, no address literals

constexpr std::size_t address_bytes_max = 254;
constexpr std::size_t local_bytes_max = 64;
constexpr std::size_t domain_bytes_max = 256;
constexpr std::size_t label_bytes_max = 63;

bool is_atom_character(char c) {
  return is_word(c) || is_beyond_ascii(c) || std::string_view("!#$%&'*+-/=?^`{|}~").find(c) != std::string_view::npos;
}

bool is_local_part(std::string_view local) {
  bool fits = !local.empty() && local.size() <= local_bytes_max;
  split(local, '.', [&](std::string_view atom) { fits = fits && !atom.empty() && std::ranges::all_of(atom, is_atom_character); });
  return fits;
}

bool is_domain_label(std::string_view label) {
  const auto is_inner = [](char c) { return is_ascii_alpha(c) || is_ascii_digit(c) || is_beyond_ascii(c) || c == '-'; };
  return !label.empty() && label.size() <= label_bytes_max && label.front() != '-' && label.back() != '-' &&
         std::ranges::all_of(label, is_inner);
}

/// Returns whether `domain` has at least two labels, the last of which starts with a letter.
bool is_domain(std::string_view domain) {
  const std::size_t dot = domain.rfind('.');
  if (domain.size() > domain_bytes_max || dot == std::string_view::npos || dot + 1 == domain.size()) return false;
  if (!is_ascii_alpha(domain[dot + 1]) && !is_beyond_ascii(domain[dot + 1])) return false;
  bool fits = true;
  split(domain, '.', [&](std::string_view label) { fits = fits && is_domain_label(label); });
  return fits;
}

// -- URI: RFC 3986, section 3

bool is_sub_delimiter(char c) { return std::string_view("!$&'()*+,;=").find(c) != std::string_view::npos; }
bool is_unreserved(char c) { return is_word(c) || c == '-' || c == '.' || c == '~'; }

/// Returns whether `text` contains only unreserved characters, sub-delimiters, those in `also`, and %XX.
bool is_made_of(std::string_view text, std::string_view also) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '%') {
      if (i + 2 >= text.size() || !is_hex(text[i + 1]) || !is_hex(text[i + 2])) return false;
      i += 2;
    } else if (!is_unreserved(text[i]) && !is_sub_delimiter(text[i]) && also.find(text[i]) == std::string_view::npos) {
      return false;
    }
  }
  return true;
}

bool is_scheme(std::string_view scheme) {
  return !scheme.empty() && is_ascii_alpha(scheme.front()) &&
         std::ranges::all_of(scheme, [](char c) { return is_ascii_alpha(c) || is_ascii_digit(c) || c == '+' || c == '-' || c == '.'; });
}

bool is_ipv4(std::string_view text) {
  int parts = 0;
  bool fits = true;
  split(text, '.', [&](std::string_view part) {
    ++parts;
    int value = 0;
    for (const char c : part.substr(0, 4)) value = value * 10 + (c - '0');
    fits = fits && !part.empty() && part.size() <= 3 && std::ranges::all_of(part, is_ascii_digit) && value <= 255;
  });
  return fits && parts == 4;
}

/// Returns the number of 16-bit groups in `text`, separated by colons; -1 if one is invalid. IPv4 at the end counts as two.
int groups_in(std::string_view text, bool is_last) {
  if (text.empty()) return 0;
  int count = 0;
  bool fits = true;
  split(text, ':', [&](std::string_view group) {
    const bool is_at_end = group.data() + group.size() == text.data() + text.size();
    if (is_last && is_at_end && is_ipv4(group)) {
      count += 2;
      return;
    }
    ++count;
    fits = fits && !group.empty() && group.size() <= 4 && std::ranges::all_of(group, is_hex);
  });
  return fits ? count : -1;
}

bool is_ipv6(std::string_view text) {
  const std::size_t gap = text.find("::");
  if (gap == std::string_view::npos) return groups_in(text, true) == 8;
  const int before = groups_in(text.substr(0, gap), false);
  const int after = groups_in(text.substr(gap + 2), true);
  return before >= 0 && after >= 0 && before + after <= 7;
}

bool is_ip_literal(std::string_view text) {
  if (!text.starts_with('v') && !text.starts_with('V')) return is_ipv6(text);
  const std::size_t dot = text.find('.');
  if (dot == std::string_view::npos || dot < 2 || dot + 1 == text.size()) return false;
  return std::ranges::all_of(text.substr(1, dot - 1), is_hex) && is_made_of(text.substr(dot + 1), ":");
}

bool is_host_and_port(std::string_view text) {
  std::string_view port;
  if (text.starts_with('[')) {
    const std::size_t end = text.find(']');
    if (end == std::string_view::npos || !is_ip_literal(text.substr(1, end - 1))) return false;
    port = text.substr(end + 1);
  } else {
    const std::size_t colon = std::min(text.find(':'), text.size());
    const std::string_view host = text.substr(0, colon);
    if (host.empty() || host.size() > 255 || !is_made_of(host, "")) return false;
    port = text.substr(colon);
  }
  return port.empty() || (port.front() == ':' && std::ranges::all_of(port.substr(1), is_ascii_digit));
}

bool is_authority(std::string_view text) {
  const std::size_t at = text.find('@');
  if (at == std::string_view::npos) return is_host_and_port(text);
  return is_made_of(text.substr(0, at), ":") && is_host_and_port(text.substr(at + 1));
}

bool is_hierarchy(std::string_view text, bool is_web) {
  if (!is_made_of(text, ":@/[]")) return false;
  if (!text.starts_with("//")) return !text.empty() && !is_web && is_made_of(text, ":@/");
  const std::string_view rest = text.substr(2);
  const std::size_t slash = std::min(rest.find('/'), rest.size());
  const bool has_no_host = slash == 0;  // file:///path
  if (has_no_host ? is_web || rest.empty() : !is_authority(rest.substr(0, slash))) return false;
  return is_made_of(rest.substr(slash), ":@/");
}

}  // namespace

bool is_email(std::string_view text) {
  const std::size_t at = text.find('@');
  if (at == std::string_view::npos || text.size() > address_bytes_max) return false;
  return is_local_part(text.substr(0, at)) && is_domain(text.substr(at + 1));
}

namespace {

/// Returns whether it is a UUID in the usual form, 8-4-4-4-12 hex digits with hyphens; false for valid UUIDs in other forms.
bool is_usual_uuid(std::string_view text) {
  if (text.size() != 36 || text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-') return false;
  char digits[2 * block_bytes];
  std::memcpy(digits, text.data(), 8);
  std::memcpy(digits + 8, text.data() + 9, 4);
  std::memcpy(digits + 12, text.data() + 14, 4);
  std::memcpy(digits + 16, text.data() + 19, 4);
  std::memcpy(digits + 20, text.data() + 24, 12);
  const auto are_hex = [](ByteBlock block) {
    const ByteBlock lower = block | 0x20;
    return holds_for_all(((block >= '0') & (block <= '9')) | ((lower >= 'a') & (lower <= 'f')));
  };
  return are_hex(block_at(digits)) && are_hex(block_at(digits + block_bytes));
}

}  // namespace

bool is_uuid(std::string_view text, int version) {
  if (version == 0 && is_usual_uuid(text)) return true;
  constexpr std::string_view opening = "{[(";
  constexpr std::string_view closing = "}])";
  const std::size_t bracket = text.empty() ? std::string_view::npos : opening.find(text.front());
  if (bracket != std::string_view::npos) {
    if (text.back() != closing[bracket]) return false;
    text = text.substr(1, text.size() - 2);
  }
  constexpr std::size_t groups[] = {8, 4, 4, 4, 12};
  const char separator = text.size() > 8 && (text[8] == '-' || text[8] == ':') ? text[8] : '\0';
  std::size_t at = 0;
  for (const std::size_t& length : groups) {
    // joi lets any separator be omitted, but requires each one to be the same as the first.
    if (at > 0 && separator != '\0' && at < text.size() && text[at] == separator) ++at;
    if (text.size() - at < length || !are_hex(text.substr(at, length))) return false;
    if (version > 0 && &length == &groups[2] && text[at] != static_cast<char>('0' + version)) return false;
    if (version > 0 && &length == &groups[3] && std::string_view("89abAB").find(text[at]) == std::string_view::npos) return false;
    at += length;
  }
  return at == text.size();
}

bool is_uri(std::string_view text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string_view::npos || !is_scheme(text.substr(0, colon))) return false;
  const bool is_web = text.substr(0, colon) == "http" || text.substr(0, colon) == "https";
  std::string_view rest = text.substr(colon + 1);
  const std::size_t hash = std::min(rest.find('#'), rest.size());
  if (hash < rest.size() && !is_made_of(rest.substr(hash + 1), ":@/?")) return false;
  rest = rest.substr(0, hash);
  const std::size_t mark = std::min(rest.find('?'), rest.size());
  if (mark < rest.size() && !is_made_of(rest.substr(mark + 1), ":@/?")) return false;
  return is_hierarchy(rest.substr(0, mark), is_web);
}

bool is_date_time(std::string_view text) {
  constexpr std::size_t seconds_end = 19;  // 2024-01-31T12:00:00
  if (text.size() <= seconds_end || (text[10] != 'T' && text[10] != 't')) return false;
  const char last = text.back();
  const bool has_offset = last == 'Z' || last == 'z' || text.find_first_of("+-", seconds_end) == text.size() - 6;
  return has_offset && from_iso8601(text).has_value();
}

std::optional<WallTime> time_from_text(std::string_view text) {
  const bool is_year = text.size() == 4;
  const bool is_month = text.size() == 7;
  const auto time = is_year || is_month ? from_iso8601(std::string(text) + (is_year ? "-01-01" : "-01")) : from_iso8601(text);
  // An offset may move a time out of the four-digit years, and then it couldn't be written.
  constexpr WallTime first = std::chrono::sys_days{std::chrono::year{0} / 1 / 1};
  constexpr WallTime end = std::chrono::sys_days{std::chrono::year{10000} / 1 / 1};
  return time && *time >= first && *time < end ? time : std::nullopt;
}

std::optional<WallTime> time_from_iso_date(std::string_view text) {
  const bool has_hours_offset = text.size() > 13 && (text[text.size() - 3] == '+' || text[text.size() - 3] == '-') && text[10] == 'T';
  if (has_hours_offset) return from_iso8601(std::string(text) + ":00");
  return time_from_text(text);
}

}  // namespace martlet::schema
