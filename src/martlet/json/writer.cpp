#include "writer.hpp"

#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstring>

#include <martlet/base/text.hpp>

#include "number_text.hpp"

namespace martlet::json {
namespace {

constexpr char hex_digits[] = "0123456789abcdef";

void append_unicode_escape(std::string& to, unsigned unit) {
  to += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) to += hex_digits[(unit >> shift) & 0xF];
}

/// The letter of a short escape (RFC 8259, section 7); 0 where there is none.
char short_escape(char c) {
  switch (c) {
    case '"': return '"';
    case '\\': return '\\';
    case '\b': return 'b';
    case '\f': return 'f';
    case '\n': return 'n';
    case '\r': return 'r';
    case '\t': return 't';
    default: return 0;
  }
}

void append_escaped(std::string& to, char c) {
  if (const char letter = short_escape(c)) {
    to += '\\';
    to += letter;
  } else {
    append_unicode_escape(to, static_cast<unsigned char>(c));
  }
}

bool needs_escape(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; }
bool is_html_special(char c) { return c == '<' || c == '>' || c == '&'; }

/// U+2028 and U+2029 are E2 80 A8 and E2 80 A9.
bool is_line_separator(std::string_view text) { return text.starts_with("\xE2\x80\xA8") || text.starts_with("\xE2\x80\xA9"); }

/// How many bytes at the front of `text` are ASCII that stands for itself. Eight at a time: most strings are nothing else.
std::size_t plain_length(std::string_view text) {
  constexpr std::uint64_t ones = 0x0101010101010101;
  constexpr std::uint64_t tops = 0x8080808080808080;
  const auto has_zero = [](std::uint64_t x) { return (x - ones) & ~x & tops; };
  std::size_t i = 0;
  for (; i + 8 <= text.size(); i += 8) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, text.data() + i, 8);
    const std::uint64_t below_space = (eight - ones * 0x20) & ~eight & tops;
    if (((eight & tops) | below_space | has_zero(eight ^ ones * '"') | has_zero(eight ^ ones * '\\')) != 0) break;
  }
  while (i < text.size() && static_cast<unsigned char>(text[i]) < 0x80 && !needs_escape(text[i])) ++i;
  return i;
}

void append_text(std::string& to, std::string_view text) {
  while (true) {
    const std::size_t plain = plain_length(text);
    to.append(text, 0, plain);
    text.remove_prefix(plain);
    if (text.empty()) return;
    needs_escape(text.front()) ? append_escaped(to, text.front()) : to.push_back(text.front());
    text.remove_prefix(1);
  }
}

void append_text_for_html(std::string& to, std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (needs_escape(text[i])) {
      append_escaped(to, text[i]);
    } else if (is_html_special(text[i])) {
      append_unicode_escape(to, static_cast<unsigned char>(text[i]));
    } else if (is_line_separator(text.substr(i))) {
      append_unicode_escape(to, text[i + 2] == '\xA8' ? 0x2028 : 0x2029);
      i += 2;
    } else {
      to += text[i];
    }
  }
}

void append_string(std::string& to, std::string_view text, const WriteOptions& options) {
  const bool is_plain = plain_length(text) == text.size();
  if (!is_plain && !is_utf8(text)) return append_string(to, replace_invalid_utf8(text), options);
  to += '"';
  if (options.escape) {
    append_text_for_html(to, text);
  } else if (is_plain) {
    to += text;
  } else {
    append_text(to, text);
  }
  to += '"';
}

template <class Integer>
void append_integer(std::string& to, Integer number) {
  char digits[24];
  to.append(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
}

}  // namespace

void Writer::line_break() {
  to_ += '\n';
  to_.append(levels_.size() * static_cast<std::size_t>(options_.spaces), ' ');
}

void Writer::before_value() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (levels_.empty()) return;
  if (!levels_.back().is_empty) to_ += ',';
  levels_.back().is_empty = false;
  if (options_.spaces > 0) line_break();
}

void Writer::begin(char bracket) {
  before_value();
  to_ += bracket;
  levels_.push_back({});
}

void Writer::end(char bracket) {
  const bool was_empty = levels_.back().is_empty;
  levels_.pop_back();
  if (!was_empty && options_.spaces > 0) line_break();
  to_ += bracket;
}

void Writer::begin_object() { begin('{'); }
void Writer::end_object() { end('}'); }
void Writer::begin_array() { begin('['); }
void Writer::end_array() { end(']'); }

void Writer::key(std::string_view key) {
  before_value();
  append_string(to_, key, options_);
  to_ += options_.spaces > 0 ? ": " : ":";
  after_key_ = true;
}

void Writer::string(std::string_view text) {
  before_value();
  append_string(to_, text, options_);
}

void Writer::int64(std::int64_t number) {
  before_value();
  append_integer(to_, number);
}

void Writer::uint64(std::uint64_t number) {
  before_value();
  append_integer(to_, number);
}

void Writer::number(double number) {
  before_value();
  std::isfinite(number) ? append_number(to_, number) : void(to_ += "null");
}

void Writer::boolean(bool value) {
  before_value();
  to_ += value ? "true" : "false";
}

void Writer::null() {
  before_value();
  to_ += "null";
}

void Writer::raw(std::string_view json) {
  before_value();
  to_ += json;
}

}  // namespace martlet::json
