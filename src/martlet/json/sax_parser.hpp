#pragma once
#include <algorithm>
#include <charconv>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include <martlet/base/result.hpp>
#include <martlet/json/number_fast_path.hpp>
#include <martlet/json/sax.hpp>
#include <martlet/json/string_scanning.hpp>
#include <martlet/json/terminated_text.hpp>
#include <martlet/json/to_double.hpp>
#include <martlet/json/unescaped_text.hpp>

namespace martlet::json {

/// The outcome of reading a text, and the offset where reading stopped.
struct ReadEnd {
  enum class Kind : std::uint8_t { whole, malformed, too_short, too_deep, stopped };
  Kind kind;
  std::size_t offset;
};
Result<void> to_result(ReadEnd end, std::string_view text);
Result<void> check_utf8(std::string_view text);

/// The position where a handler that reads members from the text itself stopped: before the key or the value of a member that it didn't
/// read, or after the last value of its object.
struct MembersTaken {
  enum class Before : std::uint8_t { key, value, end };
  const char* at;
  Before before;
};

/// A handler that reads members from the text itself if it knows which ones are likely to follow. take_members() is called at the beginning
/// of a member, with the end of the text, and may read any number of members. The last byte of the text is a closing bracket.
template <class Handler>
concept TakesMembers = requires(Handler& handler, const char* at) {
  { handler.take_members(at, at) } -> std::same_as<MembersTaken>;
};

/// A handler that needs the position of each event in the text: before it, token() is called with the offsets of the first byte and of the
/// byte after the last. A string includes its quotes; for an object or an array, token() is called for each of its two brackets.
template <class Handler>
concept TakesTokens = requires(Handler& handler, std::size_t offset) { handler.token(offset, offset); };

/// A handler that reserves memory for the elements of an array: begin_array() is called with the text after the opening bracket.
template <class Handler>
concept TakesArrayText = requires(Handler& handler, std::string_view rest) { handler.begin_array(rest); };

/// The grammar of RFC 8259, reported to a `Handler` that has the functions of SaxHandler. Stores a list of open containers instead of
/// recursing, so that nesting costs no stack. Each step is passed the position where it begins and returns the one after it, or nullptr on
/// an error.
/// Few steps check for the end of the text: only a string or a closing bracket goes past its last byte (TerminatedText).
template <class Handler>
class SaxParser {
 public:
  SaxParser(const TerminatedText& text, Handler& handler, const ParseLimits& limits)
      : begin_(text.begin()),
        end_(text.end()),
        text_end_(text.text_end()),
        handler_(handler),
        depth_max_(std::min(limits.depth_max, ParseLimits::depth_limit)) {}

  ReadEnd read() {
    const char* at = skip_space(begin_);
    at = is_bracket(*at) ? open(at) : element(at);
    while (at && depth_ > 0) at = is_in_object() ? members(at) : elements(at);
    if (at && at != end_) at = skip_space(at);
    if (at && at != end_) wrong(at);
    return {kind_, static_cast<std::size_t>(wrong_at_ - begin_)};
  }

 private:
  using Kind = ReadEnd::Kind;

  const char* fail(Kind kind, const char* at) {
    kind_ = kind;
    wrong_at_ = at;
    return nullptr;
  }
  [[gnu::noinline, gnu::cold]] const char* wrong(const char* at) { return fail(at == end_ ? Kind::too_short : Kind::malformed, at); }
  [[gnu::noinline, gnu::cold]] const char* stopped(const char* at) { return fail(Kind::stopped, at); }
  const char* going(bool goes_on, const char* at) { return goes_on ? at : stopped(at); }

  static bool is_bracket(char c) { return c == '{' || c == '['; }

  /// Reports a token's position to the handler if it needs positions.
  void tell_token(const char* begin, const char* end) {
    if constexpr (TakesTokens<Handler>) handler_.token(static_cast<std::size_t>(begin - begin_), static_cast<std::size_t>(end - begin_));
  }

  bool is_in_object() const { return closing_[depth_ - 1] == '}'; }

  /// Begins a container. Returns the position of its contents, or of what follows it if it is empty.
  const char* open(const char* at) {
    if (depth_ == depth_max_) return fail(Kind::too_deep, at);
    const bool is_object = *at == '{';
    const char closing = is_object ? '}' : ']';
    closing_[depth_++] = closing;
    tell_token(at, at + 1);
    if (!(is_object ? handler_.begin_object() : begin_array(at + 1))) return stopped(at);
    at = skip_space(at + 1);
    return *at == closing ? close(at) : at;
  }

  bool begin_array(const char* at) {
    if constexpr (TakesArrayText<Handler>)
      return handler_.begin_array(std::string_view(at, static_cast<std::size_t>(end_ - at)));
    else
      return handler_.begin_array();
  }

  /// Ends the innermost container, and those that end with it. Returns the position of what follows, after the comma.
  const char* close(const char* at) {
    do {
      if (*at != closing_[depth_ - 1]) return wrong(at);
      --depth_;
      tell_token(at, at + 1);
      if (!(*at == '}' ? handler_.end_object() : handler_.end_array())) return stopped(at);
      ++at;
      if (depth_ == 0) return at;
      if (at == end_) return wrong(at);
      at = skip_space(at);
    } while (*at != ',');
    return skip_space(at + 1);
  }

  /// Reads the members of the innermost object, and of objects that follow it as elements of an array, until something else follows.
  const char* members(const char* at) {
    do {
      const MembersTaken taken = take_members(at);
      at = taken.before == MembersTaken::Before::key ? key(taken.at) : taken.at;
      if (!at) return nullptr;
      at = taken.before == MembersTaken::Before::end ? close(at) : value(at);
      while (at && depth_ > 0 && !is_in_object() && *at == '{') at = open(at);
    } while (at && depth_ > 0 && is_in_object());
    return at;
  }
  MembersTaken take_members(const char* at) {
    if constexpr (TakesMembers<Handler>) return handler_.take_members(at, end_);
    return {at, MembersTaken::Before::key};
  }
  /// Reads a value; `at` is after the colon. Returns the position of what follows, after the comma; for a container, what open() returns.
  [[gnu::always_inline]] const char* value(const char* at) {
    at = skip_space(at);
    if (is_bracket(*at)) return open(at);
    at = scalar(at);
    if (!at) return nullptr;
    at = skip_space(at);
    return *at == ',' ? skip_space(at + 1) : close(at);
  }

  /// Reads a key and its colon.
  [[gnu::noinline]] const char* key(const char* at) {
    if (*at != '"') return wrong(at);
    std::string_view key;
    const char* const start = at;
    at = string(at + 1, key);
    if (!at) return nullptr;
    tell_token(start, at);
    if (!handler_.key(key)) return stopped(at);
    at = skip_space(at);
    return *at == ':' ? at + 1 : wrong(at);
  }

  /// Reads the elements of the innermost array, as members() does.
  const char* elements(const char* at) {
    while (!is_bracket(*at)) {
      at = element(at);
      if (!at) return nullptr;
      at = skip_space(at);
      if (*at != ',') return close(at);
      at = skip_space(at + 1);
    }
    return open(at);
  }

  [[gnu::noinline]] const char* element(const char* at) { return scalar(at); }
  [[gnu::always_inline]] const char* scalar(const char* at) {
    if (*at == '"') {
      std::string_view text;
      const char* const start = at;
      at = string(at + 1, text);
      if (!at) return nullptr;
      tell_token(start, at);
      return going(handler_.string(text), at);
    }
    switch (*at) {
      case 't': return literal("true", at) ? going(handler_.boolean(true), at + 4) : nullptr;
      case 'f': return literal("false", at) ? going(handler_.boolean(false), at + 5) : nullptr;
      case 'n': return literal("null", at) ? going(handler_.null(), at + 4) : nullptr;
      default: return number(at);
    }
  }

  /// Reads a string; `at` is after the opening quote. The view is valid until the next string.
  const char* string(const char* at, std::string_view& text) {
    const char* const last = end_of_plain(at, end_);
    if (last != end_ && *last == '"') [[likely]] {
      text = {at, static_cast<std::size_t>(last - at)};
      return last + 1;
    }
    at = escaped_string(at);
    text = unescaped_.view();
    return at;
  }
  [[gnu::noinline]] const char* escaped_string(const char* at) {
    const char* const next = unescaped_.read(at, text_end_);
    if (next) return next;
    const char* const wrong_at = unescaped_.wrong_at();
    return fail(wrong_at == text_end_ ? Kind::too_short : Kind::malformed, wrong_at);
  }

  bool literal(std::string_view word, const char* at) {
    const std::string_view rest(at, static_cast<std::size_t>(end_ - at));
    if (rest.starts_with(word)) {
      tell_token(at, at + word.size());
      return true;
    }
    return wrong(std::ranges::mismatch(rest, word).in1 - rest.begin() + at);
  }

  [[gnu::always_inline]] const char* number(const char* at) {
    const bool is_negative = *at == '-';
    const PlainNumber plain = plain_number(is_negative ? at + 1 : at);
    if (!plain.end) return any_number(at);
    tell_token(at, plain.end);
    if (plain.places == 0) {
      const auto integer = static_cast<std::int64_t>(plain.digits);
      return going(handler_.int64(is_negative ? -integer : integer), plain.end);
    }
    const std::string_view text(at, static_cast<std::size_t>(plain.end - at));
    return going(handler_.number(is_negative ? -plain.real() : plain.real(), text), plain.end);
  }
  [[gnu::noinline]] const char* any_number(const char* const start) {
    const char* at = *start == '-' ? start + 1 : start;
    at = *at == '0' ? at + 1 : digits(at);
    const bool is_integer = at && *at != '.' && *at != 'e' && *at != 'E';
    if (at && *at == '.') at = digits(at + 1);
    if (at && (*at == 'e' || *at == 'E')) at = digits(at[1] == '+' || at[1] == '-' ? at + 2 : at + 1);
    if (!at) return nullptr;
    tell_token(start, at);
    const std::string_view text(start, static_cast<std::size_t>(at - start));
    std::int64_t integer = 0;
    std::uint64_t large = 0;
    if (is_integer && fits(text, integer)) return going(handler_.int64(integer), at);
    if (is_integer && fits(text, large)) return going(handler_.uint64(large), at);
    return going(handler_.number(to_double(text), text), at);
  }
  /// Reads at least one digit.
  const char* digits(const char* at) {
    std::uint64_t ignored = 0;
    const char* const end = skip_digits(at, ignored);
    return end == at ? wrong(at) : end;
  }
  template <class Integer>
  static bool fits(std::string_view text, Integer& to) {
    return std::from_chars(text.data(), text.data() + text.size(), to).ec == std::errc{};
  }

  const char* const begin_;
  const char* const end_;
  const char* const text_end_;  // after trailing white space: an unterminated string reaches into it
  Handler& handler_;
  const std::size_t depth_max_;
  std::size_t depth_ = 0;
  char closing_[ParseLimits::depth_limit];  // the brackets that will close what is open, innermost last
  UnescapedText unescaped_;
  Kind kind_ = Kind::whole;
  const char* wrong_at_ = begin_;
};

/// Does what sax_parse() does, for a handler whose type is known at compile time: its functions need not be virtual, and those visible to
/// the caller are inlined.
template <class Handler>
Result<void> sax_parse_into(Handler& handler, std::string_view text, const ParseLimits& limits = {}) {
  if (auto checked = check_utf8(text); !checked) return checked;
  const ReadEnd end = SaxParser<Handler>(TerminatedText(text), handler, limits).read();
  return end.kind == ReadEnd::Kind::whole ? Result<void>() : to_result(end, text);
}

}  // namespace martlet::json
