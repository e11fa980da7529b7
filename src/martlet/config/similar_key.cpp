#include "similar_key.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include <martlet/base/join.hpp>
#include <martlet/base/text.hpp>

namespace martlet::config {
namespace {

constexpr std::size_t key_bytes_max = 40;
constexpr std::size_t edits_max = 2;

// Levenshtein's distance, for keys of some ten letters.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (ascii_lower(a[i - 1]) == ascii_lower(b[j - 1]) ? 0 : 1);
      diagonal = std::exchange(row[j], std::min({replaced, row[j] + 1, row[j - 1] + 1}));
    }
  }
  return row.back();
}

}  // namespace

bool is_similar(std::string_view a, std::string_view b) {
  constexpr std::size_t bytes_min = 8;
  const bool may_be = a.size() >= bytes_min && a.size() < key_bytes_max && b.size() < key_bytes_max;
  return may_be && a != b && distance(a, b) <= edits_max;
}

std::string meant_by(std::string_view key, const std::vector<std::string>& known) {
  for (const std::string& one : known) {
    if (key.size() < key_bytes_max && distance(key, one) <= edits_max) return "do you mean \"" + one + "\"?";
  }
  return known.empty() ? std::string() : "the keys are " + join(known, ", ");
}

}  // namespace martlet::config
