#include "checking/letter_case.hpp"

#include <martlet/base/code_point.hpp>
#include <martlet/base/text.hpp>
#include <martlet/base/utf8.hpp>

namespace martlet::schema {
namespace {

/// A run of letters: upper case from `first` to `last`, each lower-case letter `distance` after it; if distance is 1, upper and lower case
/// alternate.
struct Letters {
  char32_t first;
  char32_t last;
  char32_t distance;
};
constexpr Letters alphabets[] = {
    {0xC0, 0xD6, 32},   {0xD8, 0xDE, 32},   {0x100, 0x12E, 1},  {0x132, 0x136, 1},  {0x139, 0x147, 1},  {0x14A, 0x176, 1},
    {0x179, 0x17D, 1},  {0x386, 0x386, 38}, {0x388, 0x38A, 37}, {0x38C, 0x38C, 64}, {0x38E, 0x38F, 63}, {0x391, 0x3A1, 32},
    {0x3A3, 0x3AB, 32}, {0x400, 0x40F, 80}, {0x410, 0x42F, 32}, {0x460, 0x480, 1},  {0x48A, 0x4BE, 1},  {0x4D0, 0x52E, 1},
};

bool holds(const Letters& letters, char32_t upper) {
  return upper >= letters.first && upper <= letters.last && (letters.distance > 1 || (upper - letters.first) % 2 == 0);
}

char32_t lower_of(char32_t letter) {
  for (const Letters& letters : alphabets)
    if (holds(letters, letter)) return letter + letters.distance;
  return letter;
}

char32_t upper_of(char32_t letter) {
  for (const Letters& letters : alphabets)
    if (letter >= letters.distance && holds(letters, letter - letters.distance)) return letter - letters.distance;
  return letter;
}

template <class Ascii, class Other>
std::string change_case(std::string_view text, Ascii ascii, Other other) {
  std::string changed;
  changed.reserve(text.size());
  if (!is_utf8(text)) {
    for (const char c : text) changed += ascii(c);
    return changed;
  }
  while (!text.empty()) {
    const auto [point, bytes] = first_code_point(text);
    text.remove_prefix(bytes);
    point < 0x80 ? void(changed += ascii(static_cast<char>(point))) : append_utf8(changed, other(point));
  }
  return changed;
}

}  // namespace

std::string to_lower_unicode(std::string_view text) { return change_case(text, ascii_lower, lower_of); }
std::string to_upper_unicode(std::string_view text) { return change_case(text, ascii_upper, upper_of); }

}  // namespace martlet::schema
