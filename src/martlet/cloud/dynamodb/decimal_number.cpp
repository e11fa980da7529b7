#include "decimal_number.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

#include "dynamodb_errors.hpp"

namespace martlet::cloud::dynamodb {
namespace {

constexpr std::size_t digits_max = 38;
constexpr int exponent_max = 125;
constexpr int exponent_min = -130;

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::unexpected<ServiceError> not_a_number(std::string_view text) {
  std::string message = "The parameter cannot be converted to a numeric value";
  if (!text.empty()) message += ": " + std::string(text);
  return std::unexpected(validation_error(std::move(message)));
}

// Returns 12 for "e+12".
std::optional<long> exponent_of(std::string_view text) {
  if (text.starts_with('+')) text.remove_prefix(1);
  long exponent = 0;
  constexpr std::size_t characters_max = 6;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), exponent);
  if (error != std::errc() || end != text.data() + text.size() || text.size() > characters_max) return std::nullopt;
  return exponent;
}

}  // namespace

ServiceResult<DecimalNumber> DecimalNumber::parse(std::string_view text) {
  std::string_view rest = text;
  const bool is_negative = rest.starts_with('-');
  if (is_negative || rest.starts_with('+')) rest.remove_prefix(1);
  long exponent = 0;
  if (const std::size_t at = rest.find_first_of("eE"); at != std::string_view::npos) {
    const std::optional<long> written = exponent_of(rest.substr(at + 1));
    if (!written) return not_a_number(text);
    exponent = *written;
    rest = rest.substr(0, at);
  }
  const std::size_t point = std::min(rest.find('.'), rest.size());
  std::string digits(rest.substr(0, point));
  if (point < rest.size()) digits += rest.substr(point + 1);
  if (digits.empty() || !std::ranges::all_of(digits, is_digit)) return not_a_number(text);
  return checked(is_negative, std::move(digits), exponent + static_cast<long>(point) - 1);
}

// `exponent` is that of the first of `digits`, which can be a zero.
ServiceResult<DecimalNumber> DecimalNumber::checked(bool is_negative, std::string digits, long exponent) {
  const std::size_t first = digits.find_first_not_of('0');
  if (first == std::string::npos) return DecimalNumber();
  digits.erase(digits.find_last_not_of('0') + 1);
  digits.erase(0, first);
  exponent -= static_cast<long>(first);
  const auto refuse = [](std::string message) { return std::unexpected(validation_error(std::move(message))); };
  if (exponent > exponent_max) return refuse("Number overflow. Attempting to store a number with magnitude larger than supported range");
  if (exponent < exponent_min) return refuse("Number underflow. Attempting to store a number with magnitude smaller than supported range");
  if (digits.size() > digits_max) return refuse("Attempting to store more than 38 significant digits in a Number");
  DecimalNumber number;
  number.is_negative_ = is_negative;
  number.digits_ = std::move(digits);
  number.exponent_ = static_cast<int>(exponent);
  return number;
}

std::string DecimalNumber::text() const {
  if (digits_.empty()) return "0";
  std::string text = is_negative_ ? "-" : "";
  const int last = exponent_ - static_cast<int>(digits_.size()) + 1;
  if (exponent_ < 0) return text + "0." + std::string(static_cast<std::size_t>(-exponent_ - 1), '0') + digits_;
  if (last >= 0) return text + digits_ + std::string(static_cast<std::size_t>(last), '0');
  const std::size_t whole = static_cast<std::size_t>(exponent_) + 1;
  return text + digits_.substr(0, whole) + "." + digits_.substr(whole);
}

std::string DecimalNumber::sort_key() const {
  constexpr unsigned char negative = 0x40;
  constexpr unsigned char zero = 0x80;
  constexpr unsigned char positive = 0xC0;
  if (digits_.empty()) return std::string(1, static_cast<char>(zero));
  std::string magnitude(1, static_cast<char>(exponent_ - exponent_min));
  magnitude += digits_;
  if (!is_negative_) return std::string(1, static_cast<char>(positive)) + magnitude;
  for (char& byte : magnitude) byte = static_cast<char>(~byte);
  // If two negative numbers begin with the same digits, the one with more digits is smaller, so the terminator sorts after every digit.
  return std::string(1, static_cast<char>(negative)) + magnitude + '\xFF';
}

std::size_t DecimalNumber::size() const {
  if (digits_.empty()) return 1;
  return 1 + (digits_.size() + 1) / 2 + (is_negative_ ? 1 : 0);
}

DecimalNumber DecimalNumber::negated() const {
  DecimalNumber number = *this;
  if (!digits_.empty()) number.is_negative_ = !is_negative_;
  return number;
}

// Returns the digit with the value 10^power.
char DecimalNumber::digit_at(long power) const {
  const long at = exponent_ - power;
  return at < 0 || at >= std::ssize(digits_) ? '0' : digits_[static_cast<std::size_t>(at)];
}

std::strong_ordering operator<=>(const DecimalNumber& a, const DecimalNumber& b) { return a.sort_key() <=> b.sort_key(); }

ServiceResult<DecimalNumber> DecimalNumber::plus(const DecimalNumber& other) const {
  if (digits_.empty()) return other;
  if (other.digits_.empty()) return *this;
  const auto last_of = [](const DecimalNumber& number) { return number.exponent_ - std::ssize(number.digits_) + 1; };
  const long first = std::max(exponent_, other.exponent_) + 1;  // room for a carry
  const long last = std::min(last_of(*this), last_of(other));
  const bool is_difference = is_negative_ != other.is_negative_;
  // For a difference, subtracts the smaller magnitude from the larger one.
  DecimalNumber large = *this;
  DecimalNumber small = other;
  large.is_negative_ = small.is_negative_ = false;
  const bool is_swapped = large < small;
  if (is_swapped) std::swap(large, small);
  std::string digits(static_cast<std::size_t>(first - last + 1), '0');
  int carry = 0;
  for (long power = last; power <= first; ++power) {
    const int right = small.digit_at(power) - '0';
    int digit = large.digit_at(power) - '0' + carry + (is_difference ? -right : right);
    carry = digit < 0 ? -1 : digit / 10;
    digit -= carry * 10;
    digits[static_cast<std::size_t>(first - power)] = static_cast<char>('0' + digit);
  }
  return checked(is_swapped ? other.is_negative_ : is_negative_, std::move(digits), first);
}

}  // namespace martlet::cloud::dynamodb
