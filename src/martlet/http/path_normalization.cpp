#include <string>
#include <utility>
#include <vector>

#include <martlet/base/text.hpp>
#include <martlet/http/path_normalization.hpp>

namespace martlet::http {
namespace {

int hex_value(char c) {
  if (is_ascii_digit(c)) return c - '0';
  const char upper = ascii_upper(c);
  return upper >= 'A' && upper <= 'F' ? upper - 'A' + 10 : -1;
}

std::string decode_plain_characters(std::string_view path) {
  std::string decoded;
  decoded.reserve(path.size());
  for (std::size_t i = 0; i < path.size(); ++i) {
    const int high = path[i] == '%' && i + 2 < path.size() ? hex_value(path[i + 1]) : -1;
    const int low = high >= 0 ? hex_value(path[i + 2]) : -1;
    if (low < 0) {
      decoded += path[i];
      continue;
    }
    const char plain = static_cast<char>(high * 16 + low);
    if (is_path_character(plain)) {
      decoded += plain;
    } else {
      decoded += {'%', ascii_upper(path[i + 1]), ascii_upper(path[i + 2])};
    }
    i += 2;
  }
  return decoded;
}

// Removes dot segments as hapi does. Unlike in RFC 3986, `..` also removes an empty segment, even the one before the first slash.
std::string remove_dot_segments(std::string_view path) {
  std::vector<std::string_view> kept;
  bool ends_in_dots = false;
  split(path, '/', [&](std::string_view segment) {
    ends_in_dots = segment == "." || segment == "..";
    if (segment == ".." && !kept.empty()) kept.pop_back();
    if (!ends_in_dots) kept.push_back(segment);
  });
  if (ends_in_dots) kept.emplace_back();
  std::string joined;
  joined.reserve(path.size() + 1);
  for (std::size_t i = 0; i < kept.size(); ++i) {
    if (i > 0) joined += '/';
    joined += kept[i];
  }
  if (path.starts_with('/') && !joined.starts_with('/')) joined.insert(0, 1, '/');
  return joined;
}

}  // namespace

std::string_view normalize_path(std::string_view path, std::string& storage) {
  if (path.find('%') != std::string_view::npos) {
    storage = decode_plain_characters(path);
    path = storage;
  }
  if (path.find("/.") != std::string_view::npos || path.starts_with('.')) {
    std::string shorter = remove_dot_segments(path);
    storage = std::move(shorter);
    path = storage;
  }
  return path;
}

bool is_path_character(char c) {
  constexpr std::string_view marks = "-._~!$&'()*+,;=:@";
  return is_ascii_alpha(c) || is_ascii_digit(c) || marks.find(c) != std::string_view::npos;
}

}  // namespace martlet::http
