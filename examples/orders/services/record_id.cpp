#include "record_id.hpp"

#include <charconv>

namespace orders {

std::string to_id(std::string_view kind, std::int64_t number) { return std::string(kind) + '_' + std::to_string(number); }

std::optional<std::int64_t> number_of(std::string_view kind, std::string_view id) {
  if (!id.starts_with(kind)) return std::nullopt;
  const std::string_view digits = id.substr(kind.size()).substr(id.size() > kind.size() ? 1 : 0);
  std::int64_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  if (number < 1 || to_id(kind, number) != id) return std::nullopt;
  return number;
}

}  // namespace orders
