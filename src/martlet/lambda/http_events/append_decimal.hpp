#pragma once
#include <charconv>
#include <cstddef>
#include <string>

namespace martlet::lambda {

inline void append_decimal(std::string& to, std::size_t number) {
  char digits[20];
  to.append(digits, std::to_chars(digits, digits + sizeof digits, number).ptr);
}

}  // namespace martlet::lambda
