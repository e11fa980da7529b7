#include "checking/satisfies.hpp"

#include <algorithm>
#include <cmath>

#include <martlet/base/wall_time.hpp>
#include <martlet/json/append_number.hpp>

#include "checking/letter_case.hpp"
#include "checking/text_format.hpp"
#include "checking/trim_unicode.hpp"

namespace martlet::schema {
namespace {

std::size_t limit_of(const RuleCheck& check) { return static_cast<std::size_t>(*check.limit.int64()); }

std::size_t code_points(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

bool is_at_least(std::string_view text, std::size_t characters) {
  return text.size() >= 4 * characters || (text.size() >= characters && code_points(text) >= characters);
}
bool is_at_most(std::string_view text, std::size_t characters) { return text.size() <= characters || code_points(text) <= characters; }

/// Returns the number of digits after the point, in the shortest notation.
int decimal_places(double number) {
  std::string text;
  json::append_number(text, std::abs(number));
  const std::size_t e = text.find('e');
  const std::string mantissa = text.substr(0, e);
  const std::size_t point = mantissa.find('.');
  const int written = point == std::string::npos ? 0 : static_cast<int>(mantissa.size() - point - 1);
  const int exponent = e == std::string::npos ? 0 : std::stoi(text.substr(e + 1));
  return std::max(0, written) + std::max(0, -exponent);
}

/// Returns whether `number` is a multiple of `base`. As in joi, both are scaled to integers by the decimal places of `base`: 0.3 is a
/// multiple of 0.1.
bool is_multiple(double number, double base) {
  const int places = decimal_places(base);
  if (decimal_places(number) > places) return false;
  const double scale = std::pow(10, places);
  return std::fmod(std::round(scale * number), std::round(scale * base)) == 0;
}

bool is_multiple(const Number& number, const Number& base) {
  if (number.int64() && base.int64() && *base.int64() > 0) return *number.int64() % *base.int64() == 0;
  if (number.uint64() && base.int64() && *base.int64() > 0) return *number.uint64() % static_cast<std::uint64_t>(*base.int64()) == 0;
  return is_multiple(number.real(), base.real());
}

bool is_whole(const Number& number) { return !number.is_real() || std::trunc(number.real()) == number.real(); }

}  // namespace

bool satisfies(const RuleCheck& check, const std::string& text) {
  switch (check.kind) {
    case RuleKind::min_length: return is_at_least(text, limit_of(check));
    case RuleKind::max_length: return is_at_most(text, limit_of(check));
    case RuleKind::length: return code_points(text) == limit_of(check);
    case RuleKind::email: return is_email(text);
    case RuleKind::uuid: return is_uuid(text, static_cast<int>(limit_of(check)));
    case RuleKind::uri: return is_uri(text);
    case RuleKind::iso_date: return time_from_iso_date(text).has_value();
    case RuleKind::iso_date_time: return is_date_time(text);
    case RuleKind::trim: return trim_unicode(text).size() == text.size();
    case RuleKind::lowercase: return to_lower_unicode(text) == text;
    case RuleKind::uppercase: return to_upper_unicode(text) == text;
    default: return true;
  }
}

bool satisfies(const RuleCheck& check, const Number& number) {
  switch (check.kind) {
    case RuleKind::min: return number >= check.limit;
    case RuleKind::max: return number <= check.limit;
    case RuleKind::greater: return number > check.limit;
    case RuleKind::less: return number < check.limit;
    case RuleKind::positive: return number > Number(0);
    case RuleKind::negative: return number < Number(0);
    case RuleKind::integer: return is_whole(number);
    case RuleKind::multiple: return is_multiple(number, check.limit);
    default: return true;
  }
}

bool satisfies_count(const RuleCheck& check, std::size_t count) {
  switch (check.kind) {
    case RuleKind::min_items:
    case RuleKind::min_keys: return count >= limit_of(check);
    case RuleKind::max_items:
    case RuleKind::max_keys: return count <= limit_of(check);
    case RuleKind::item_count:
    case RuleKind::key_count: return count == limit_of(check);
    default: return true;
  }
}

bool bounds_size(RuleKind kind) {
  switch (kind) {
    case RuleKind::max_length:
    case RuleKind::length:
    case RuleKind::max_items:
    case RuleKind::item_count:
    case RuleKind::max_keys:
    case RuleKind::key_count: return true;
    default: return false;
  }
}

}  // namespace martlet::schema
