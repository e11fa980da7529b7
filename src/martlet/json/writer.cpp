#include "writer.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstring>
#include <utility>

#include <martlet/base/utf8.hpp>

#include "append_number.hpp"
#include "string_scanning.hpp"
#include "utf8.hpp"

namespace martlet::json {
namespace {

constexpr char hex_digits[] = "0123456789abcdef";

char* put_unicode_escape(char* to, unsigned unit) {
  *to++ = '\\';
  *to++ = 'u';
  for (int shift = 12; shift >= 0; shift -= 4) *to++ = hex_digits[(unit >> shift) & 0xF];
  return to;
}

/// Returns the letter of a short escape (RFC 8259, section 7); 0 if `c` has none.
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

constexpr std::size_t escape_bytes_max = 6;  // \u001f

char* put_escaped(char* to, char c) {
  const char letter = short_escape(c);
  if (letter == 0) return put_unicode_escape(to, static_cast<unsigned char>(c));
  *to++ = '\\';
  *to++ = letter;
  return to;
}

void append_unicode_escape(std::string& to, unsigned unit) {
  char escape[escape_bytes_max];
  to.append(escape, put_unicode_escape(escape, unit));
}

void append_escaped(std::string& to, char c) {
  char escape[escape_bytes_max];
  to.append(escape, put_escaped(escape, c));
}

bool needs_escape(char c) { return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\'; }
bool is_html_special(char c) { return c == '<' || c == '>' || c == '&'; }

/// Returns whether it is U+2028 or U+2029, which are E2 80 A8 and E2 80 A9.
bool is_line_separator(std::string_view text) { return text.starts_with("\xE2\x80\xA8") || text.starts_with("\xE2\x80\xA9"); }

/// Returns whether any of these eight bytes is a control character, a quote, a backslash, or beyond ASCII.
bool has_special(std::uint64_t bytes) {
  constexpr std::uint64_t each = 0x0101010101010101;
  constexpr std::uint64_t high = 0x8080808080808080;
  const auto has_zero = [](std::uint64_t x) { return (x - each) & ~x & high; };
  const std::uint64_t control = (bytes - each * 0x20) & ~bytes & high;
  return ((bytes & high) | control | has_zero(bytes ^ (each * '"')) | has_zero(bytes ^ (each * '\\'))) != 0;
}

/// Returns whether the text is free of escapes and of bytes beyond ASCII. Most strings are.
bool is_plain(std::string_view text) {
  constexpr std::size_t word_bytes = sizeof(std::uint64_t);
  const auto is_plain_word = [](const char* at) {
    std::uint64_t bytes = 0;
    std::memcpy(&bytes, at, sizeof bytes);
    return !has_special(bytes);
  };
  const auto is_plain_byte = [](char c) { return !needs_escape(c) && static_cast<unsigned char>(c) < 0x80; };
  if (text.size() < word_bytes) return std::all_of(text.begin(), text.end(), is_plain_byte);
  const char* const last = text.data() + text.size() - word_bytes;
  for (const char* at = text.data(); at < last; at += word_bytes)
    if (!is_plain_word(at)) return false;
  return is_plain_word(last);  // may overlap the previous one
}

/// Writes the text, escaped. `to` must have room for the text with every byte escaped, and for one more block.
char* put_text(char* to, std::string_view text) {
  const char* at = text.data();
  const char* const end = at + text.size();
  while (true) {
    at = copy_plain(at, end, to);
    if (at == end) return to;
    to = put_escaped(to, *at++);
  }
}

void append_text(std::string& to, std::string_view text) {
  constexpr std::size_t part_bytes = 256;  // so that little memory is reserved for escapes
  while (!text.empty()) {
    const std::string_view part = text.substr(0, part_bytes);
    const std::size_t before = to.size();
    to.resize_and_overwrite(before + escape_bytes_max * part.size() + block_bytes,
                            [&](char* bytes, std::size_t) { return static_cast<std::size_t>(put_text(bytes + before, part) - bytes); });
    text.remove_prefix(part.size());
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

void append_quoted(std::string& to, std::string_view text) {
  const std::size_t size = to.size();
  to.resize(size + text.size() + 2);
  char* at = to.data() + size;
  *at = '"';
  if (!text.empty()) std::memcpy(at + 1, text.data(), text.size());  // an empty view may have no bytes to point to
  at[text.size() + 1] = '"';
}

void append_string(std::string& to, std::string_view text, const WriteOptions& options) {
  const bool plain = is_plain(text);
  if (plain && !options.escape) return append_quoted(to, text);
  if (!plain && first_invalid_utf8(text) != text.size()) return append_string(to, replace_invalid_utf8(text), options);
  to += '"';
  options.escape ? append_text_for_html(to, text) : append_text(to, text);
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
  to_.append(open_ * static_cast<std::size_t>(options_.spaces), ' ');
}

void Writer::before_value() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (open_ == 0) return;
  if (!std::exchange(is_first_, false)) to_ += ',';
  if (options_.spaces > 0) line_break();
}

void Writer::begin(char bracket) {
  before_value();
  to_ += bracket;
  ++open_;
  is_first_ = true;
}

void Writer::end(char bracket) {
  --open_;
  const bool was_empty = std::exchange(is_first_, false);  // nor is the next value in the container around it the first there
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

void Writer::quoted_key(std::string_view json) {
  before_value();
  to_ += json;
  if (options_.spaces > 0) to_ += ' ';
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
