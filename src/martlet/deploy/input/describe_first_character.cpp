#include "describe_first_character.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include <martlet/base/code_point.hpp>

namespace martlet::deploy {
namespace {

struct LookAlike {
  char32_t code_point;
  char ascii;
};

// Characters that word processors and keyboard layouts for other alphabets may insert into a definition file (part of Unicode TR 39,
// confusables).
constexpr std::array<LookAlike, 34> look_alikes = {{
    {0x00AD, '-'}, {0x03B1, 'a'}, {0x03BD, 'v'}, {0x03BF, 'o'}, {0x03C1, 'p'}, {0x0410, 'A'}, {0x0412, 'B'}, {0x0415, 'E'}, {0x041A, 'K'},
    {0x041C, 'M'}, {0x041D, 'H'}, {0x041E, 'O'}, {0x0420, 'P'}, {0x0421, 'C'}, {0x0422, 'T'}, {0x0425, 'X'}, {0x0430, 'a'}, {0x0435, 'e'},
    {0x043E, 'o'}, {0x0440, 'p'}, {0x0441, 'c'}, {0x0443, 'y'}, {0x0445, 'x'}, {0x0455, 's'}, {0x0456, 'i'}, {0x0458, 'j'}, {0x0501, 'd'},
    {0x2010, '-'}, {0x2011, '-'}, {0x2012, '-'}, {0x2013, '-'}, {0x2014, '-'}, {0x2212, '-'}, {0xFE63, '-'},
}};

char ascii_of(char32_t code_point) {
  if (code_point >= 0xFF01 && code_point <= 0xFF5E) return static_cast<char>(code_point - 0xFEE0);  // a full-width form
  const auto found =
      std::find_if(look_alikes.begin(), look_alikes.end(), [&](const LookAlike& one) { return one.code_point == code_point; });
  return found == look_alikes.end() ? '\0' : found->ascii;
}

std::string in_hex(char32_t code_point) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string text;
  for (int shift = code_point > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4) text += digits[code_point >> shift & 0xF];
  if (text.size() > 5 && text.front() == '0') text.erase(0, 1);
  return "U+" + text;
}

}  // namespace

std::string describe_first_character(std::string_view text) {
  const char32_t code_point = first_code_point(text).value;
  if (code_point == ' ') return "a space";
  if (code_point > ' ' && code_point < 0x7F) return '"' + std::string(1, static_cast<char>(code_point)) + '"';
  const char ascii = ascii_of(code_point);
  return in_hex(code_point) + (ascii == '\0' ? "" : ", which only looks like \"" + std::string(1, ascii) + '"');
}

}  // namespace martlet::deploy
