#pragma once
#include <charconv>
#include <optional>
#include <string>

#include "s3_errors.hpp"

namespace martlet::cloud::s3 {

/// Parses the number of an upload's part: 1 to 10,000.
inline ServiceResult<int> part_number_of(const std::string& text) {
  constexpr int number_max = 10'000;
  int number = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (problem != std::errc() || end != text.data() + text.size() || number < 1 || number > number_max)
    return invalid_argument("Part number must be an integer between 1 and 10000, inclusive", "partNumber", text);
  return number;
}

}  // namespace martlet::cloud::s3
