#include "checking/text_conversion.hpp"

#include <charconv>
#include <cmath>

#include <martlet/base/text.hpp>
#include <martlet/json/append_number.hpp>
#include <martlet/json/to_double.hpp>

#include "checking/trim_unicode.hpp"

namespace martlet::schema {
namespace {

/// A decimal number split into its parts. `digits` has no leading zeros, and no zeros at the end of the fraction.
struct Decimal {
  bool is_negative = false;
  bool has_exponent = false;
  std::string_view whole;
  std::string_view fraction;
  std::string_view exponent;
};

std::string_view take_digits(std::string_view& text) {
  std::size_t count = 0;
  while (count < text.size() && is_ascii_digit(text[count])) ++count;
  const std::string_view digits = text.substr(0, count);
  text.remove_prefix(count);
  return digits;
}

bool take_sign(std::string_view& text, bool& is_negative) {
  is_negative = text.starts_with('-');
  if (!is_negative && !text.starts_with('+')) return false;
  text.remove_prefix(1);
  return true;
}

/// Splits `text`, which is trimmed, into its parts. The grammar is that of joi's numberRx.
std::optional<Decimal> take_apart(std::string_view text) {
  Decimal decimal;
  take_sign(text, decimal.is_negative);
  decimal.whole = take_digits(text);
  if (text.starts_with('.')) {
    text.remove_prefix(1);
    decimal.fraction = take_digits(text);
  }
  if (decimal.whole.empty() && decimal.fraction.empty()) return std::nullopt;
  if (text.starts_with('e') || text.starts_with('E')) {
    text.remove_prefix(1);
    decimal.has_exponent = true;
    decimal.exponent = text;
    bool is_negative = false;
    take_sign(text, is_negative);
    if (take_digits(text).empty()) return std::nullopt;
  }
  if (!text.empty()) return std::nullopt;
  return decimal;
}

std::string_view without_leading_zeros(std::string_view digits) {
  const std::size_t first = digits.find_first_not_of('0');
  return first == std::string_view::npos ? std::string_view() : digits.substr(first);
}

std::string_view without_trailing_zeros(std::string_view digits) {
  return digits.substr(0, digits.find_last_not_of('0') + 1);  // npos + 1 is 0
}

/// Returns the number in JSON's grammar, which to_double() reads.
std::string json_text(const Decimal& decimal) {
  std::string text = decimal.is_negative ? "-" : "";
  const std::string_view whole = without_leading_zeros(decimal.whole);
  text += whole.empty() ? "0" : whole;
  if (!decimal.fraction.empty()) (text += '.') += decimal.fraction;
  if (decimal.has_exponent) (text += 'e') += decimal.exponent;
  return text;
}

/// Returns the significant digits in order, which are the same however a number is written.
std::string significant_digits(const Decimal& decimal) {
  std::string digits{decimal.whole};
  digits += decimal.fraction;
  return std::string(without_leading_zeros(without_trailing_zeros(digits)));
}

/// Returns whether the double preserves all digits of `decimal`.
bool is_kept(const Decimal& decimal, double number) {
  std::string shortest;
  json::append_number(shortest, number);
  const auto kept = take_apart(shortest);
  if (!kept) return false;  // infinite
  if (!decimal.has_exponent && kept->has_exponent) return true;
  return significant_digits(decimal) == significant_digits(*kept);
}

bool read_integer(const Decimal& decimal, Number& number) {
  if (decimal.has_exponent || !without_trailing_zeros(decimal.fraction).empty()) return false;
  std::string text = decimal.is_negative ? "-" : "";
  text += decimal.whole.empty() ? "0" : decimal.whole;
  std::int64_t small = 0;
  const char* end = text.data() + text.size();
  if (const auto read = std::from_chars(text.data(), end, small); read.ec == std::errc{}) {
    number = small;
    return true;
  }
  std::uint64_t big = 0;
  if (const auto read = std::from_chars(text.data(), end, big); read.ec != std::errc{} || decimal.is_negative) return false;
  number = big;
  return true;
}

}  // namespace

NumberText number_from_text(std::string_view text, bool wants_real, Number& number) {
  const auto decimal = take_apart(trim_unicode(text));
  if (!decimal) return NumberText::no_number;
  if (!wants_real && read_integer(*decimal, number)) return NumberText::ok;
  double real = json::to_double(json_text(*decimal));
  if (real == 0) real = 0;  // -0
  number = real;
  return is_kept(*decimal, real) ? NumberText::ok : NumberText::unsafe;
}

std::optional<bool> bool_from_text(std::string_view text) {
  const std::string_view word = trim_unicode(text);
  if (equals_ignoring_case(word, "true")) return true;
  if (equals_ignoring_case(word, "false")) return false;
  return std::nullopt;
}

}  // namespace martlet::schema
