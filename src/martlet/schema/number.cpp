#include "number.hpp"

#include <cmath>
#include <utility>

#include <martlet/json/append_number.hpp>

namespace martlet::schema {
namespace {

constexpr double two_to_64 = 18446744073709551616.0;
constexpr double two_to_63 = 9223372036854775808.0;

/// Compares exactly: beyond 2^53 an integer must not be rounded to a double first.
template <class Integer>
std::partial_ordering compare_integer(Integer integer, double real, double beyond) {
  if (std::isnan(real)) return std::partial_ordering::unordered;
  if (real >= beyond) return std::partial_ordering::less;
  if (real < (std::is_signed_v<Integer> ? -beyond : 0.0)) return std::partial_ordering::greater;
  const double whole = std::trunc(real);
  const auto order = integer <=> static_cast<Integer>(whole);
  return order != 0 ? std::partial_ordering(order) : whole <=> real;
}

std::partial_ordering reversed(std::partial_ordering order) { return 0 <=> order; }

}  // namespace

std::partial_ordering Number::compare(const Number& a, const Number& b) {
  if (a.is_real()) return reversed(compare(b, a));
  if (b.is_real()) return a.int64() ? compare_integer(a.int64_, b.real_, two_to_63) : compare_integer(a.uint64_, b.real_, two_to_64);
  if (a.int64()) return std::partial_ordering::less;  // two integers of different kinds: a uint64 is above int64's range
  return b.int64() ? std::partial_ordering::greater : a.uint64_ <=> b.uint64_;
}

std::string Number::to_text() const {
  if (const auto* i = int64()) return std::to_string(*i);
  if (const auto* u = uint64()) return std::to_string(*u);
  std::string text;
  json::append_number(text, real_);
  return text;
}

}  // namespace martlet::schema
