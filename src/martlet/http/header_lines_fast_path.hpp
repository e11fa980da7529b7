#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <martlet/base/simd_byte_block.hpp>
#include <martlet/base/text.hpp>

namespace martlet::http {

/// A reader of those lines of a message's head that have the most common form: a name of letters, digits, `-` and `_`, a colon, a value
/// without control characters, CRLF. Anything else is not plain, valid or not; a reader of the whole grammar (RFC 9112) then reads the head
/// from its beginning. A plain line means the same to both.
class PlainLines {
 public:
  enum class Line { field, blank, not_plain };

  explicit PlainLines(std::string_view bytes) : begin_(bytes.data()), at_(begin_), end_(begin_ + bytes.size()) {}

  /// Reads exactly `text`, if it comes next.
  bool take(std::string_view text) {
    if (!rest().starts_with(text)) return false;
    at_ += text.size();
    return true;
  }
  /// Reads visible ASCII and the space after it; "" if something else comes next.
  std::string_view word();
  /// Reads the rest of a line and returns it without its end; nullopt if it contains a control character.
  std::optional<std::string_view> line();
  /// Does the same, and trims spaces: the value of a field.
  std::optional<std::string_view> value();
  /// Reads the next line. For a field, sets `name` and `value`, the value trimmed.
  Line next(std::string_view& name, std::string_view& value);

  std::size_t taken() const { return static_cast<std::size_t>(at_ - begin_); }

 private:
  std::string_view rest() const { return {at_, static_cast<std::size_t>(end_ - at_)}; }
  std::string_view since(const char* start) const { return {start, static_cast<std::size_t>(at_ - start)}; }
  const char* begin_;
  const char* at_;
  const char* end_;
};

/// The framing that a plain head declares: at most the body's length, and that the connection is kept alive.
class PlainFraming {
 public:
  /// Reads a field. Returns false if it declares more than that. Nearly all names differ in size from those that matter.
  bool take(std::string_view name, std::string_view value);
  /// Does the same for the field `content-length`.
  bool take_length(std::string_view value);
  std::optional<std::uint64_t> length() const { return length_; }

 private:
  std::optional<std::uint64_t> length_;
};

inline std::string_view PlainLines::word() {
  const char* const start = at_;
  at_ = find_byte(at_, end_, [](auto byte) { return (byte <= 0x20) | (byte >= 0x7F); });
  const std::string_view text = since(start);
  return take(" ") ? text : std::string_view();
}

inline std::optional<std::string_view> PlainLines::line() {
  const char* const start = at_;
  at_ = find_byte(at_, end_, [](auto byte) { return (byte < 0x20) | (byte == 0x7F); });
  const std::string_view text = since(start);
  return take("\r\n") ? std::optional(text) : std::nullopt;
}

inline std::optional<std::string_view> PlainLines::value() {
  while (at_ != end_ && *at_ == ' ') ++at_;
  std::optional<std::string_view> text = line();
  while (text && text->ends_with(' ')) text->remove_suffix(1);
  return text;
}

inline PlainLines::Line PlainLines::next(std::string_view& name, std::string_view& value) {
  if (at_ != end_ && *at_ == '\r') return take("\r\n") ? Line::blank : Line::not_plain;
  const char* const start = at_;
  at_ = find_byte(at_, end_, [](auto byte) {
    const auto letter = static_cast<decltype(byte)>((byte | 0x20) - 'a');
    const auto digit = static_cast<decltype(byte)>(byte - '0');
    return !((letter < 26) | (digit < 10) | (byte == '-') | (byte == '_'));
  });
  name = since(start);
  if (name.empty() || !take(":")) return Line::not_plain;
  const std::optional<std::string_view> text = this->value();
  if (!text) return Line::not_plain;
  value = *text;
  return Line::field;
}

inline bool PlainFraming::take_length(std::string_view value) {
  constexpr std::size_t digits_max = 18;  // so many can't overflow
  if (length_ || value.empty() || value.size() > digits_max) return false;
  length_ = 0;
  for (const char digit : value) {
    if (!is_ascii_digit(digit)) return false;
    *length_ = *length_ * 10 + static_cast<std::uint64_t>(digit - '0');
  }
  return true;
}

inline bool PlainFraming::take(std::string_view name, std::string_view value) {
  if (equals_ignoring_case(name, "content-length")) return take_length(value);
  if (equals_ignoring_case(name, "connection")) return equals_ignoring_case(value, "keep-alive");
  return !equals_ignoring_case(name, "transfer-encoding") && !equals_ignoring_case(name, "proxy-connection");
}

}  // namespace martlet::http
