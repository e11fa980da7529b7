#pragma once
#include <compare>
#include <concepts>
#include <cstdint>
#include <string>

namespace martlet::schema {

/// Any number that a field can hold, without loss: all 64-bit integers, signed and unsigned, and doubles. Compares exactly.
class Number {
 public:
  constexpr Number() = default;
  template <std::signed_integral I>
  constexpr Number(I number) : kind_(Kind::int64), int64_(number) {}  // NOLINT: numbers convert by themselves
  template <std::unsigned_integral U>
    requires(!std::same_as<U, bool>)
  constexpr Number(U number) {  // NOLINT
    if (number > static_cast<std::uint64_t>(INT64_MAX)) {
      kind_ = Kind::uint64;
      uint64_ = number;
    } else {
      int64_ = static_cast<std::int64_t>(number);
    }
  }
  constexpr Number(double number) : kind_(Kind::real), real_(number) {}  // NOLINT

  constexpr bool is_real() const { return kind_ == Kind::real; }
  constexpr const std::int64_t* int64() const { return kind_ == Kind::int64 ? &int64_ : nullptr; }
  constexpr const std::uint64_t* uint64() const { return kind_ == Kind::uint64 ? &uint64_ : nullptr; }  ///< only above int64's range
  constexpr double real() const {
    return kind_ == Kind::real ? real_ : kind_ == Kind::int64 ? static_cast<double>(int64_) : static_cast<double>(uint64_);
  }
  /// Returns the number as JavaScript prints it, but with all digits of a 64-bit integer.
  std::string to_text() const;

  friend std::partial_ordering operator<=>(const Number& a, const Number& b) {
    if (a.kind_ == Kind::int64 && b.kind_ == Kind::int64) return a.int64_ <=> b.int64_;
    if (a.kind_ == Kind::real && b.kind_ == Kind::real) return a.real_ <=> b.real_;
    return compare(a, b);
  }
  friend bool operator==(const Number& a, const Number& b) { return (a <=> b) == 0; }

 private:
  static std::partial_ordering compare(const Number& a, const Number& b);
  enum class Kind : std::uint8_t { int64, uint64, real };
  Kind kind_ = Kind::int64;
  union {
    std::int64_t int64_ = 0;
    std::uint64_t uint64_;
    double real_;
  };
};

}  // namespace martlet::schema
