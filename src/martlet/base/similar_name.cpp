#include "similar_name.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "text.hpp"

namespace martlet {
namespace {

constexpr std::size_t name_bytes_max = 40;  // the time for a distance is proportional to the product of the lengths
constexpr std::size_t short_name_bytes = 4;

// Returns whether the sizes differ so much that more than `edits_max` letters must be added or removed.
bool differ_in_size(std::string_view a, std::string_view b, std::size_t edits_max) {
  return std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > edits_max;
}

// Returns the Levenshtein distance, for names of about ten letters. Most pairs of names are far apart, which their first letters show: any
// distance above `edits_max` may be returned as edits_max + 1.
std::size_t distance(std::string_view a, std::string_view b, std::size_t edits_max) {
  if (differ_in_size(a, b, edits_max)) return edits_max + 1;
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = std::exchange(row[0], i);
    std::size_t fewest = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = diagonal + (ascii_lower(a[i - 1]) == ascii_lower(b[j - 1]) ? 0 : 1);
      diagonal = std::exchange(row[j], std::min({replaced, row[j] + 1, row[j - 1] + 1}));
      fewest = std::min(fewest, row[j]);
    }
    if (fewest > edits_max) return edits_max + 1;
  }
  return row.back();
}

}  // namespace

bool is_similar(std::string_view a, std::string_view b) {
  constexpr std::size_t bytes_min = 8;
  constexpr std::size_t edits_max = 2;
  const bool may_be = a.size() >= bytes_min && a.size() < name_bytes_max && b.size() < name_bytes_max;
  return may_be && a != b && distance(a, b, edits_max) <= edits_max;
}

const std::string* similar_name(std::string_view misspelled, const std::vector<std::string>& known) {
  if (misspelled.size() >= name_bytes_max) return nullptr;
  const std::string* most_similar = nullptr;
  std::size_t fewest_edits = 3;
  for (const std::string& one : known) {
    const std::size_t edits_max = std::max(misspelled.size(), one.size()) < short_name_bytes ? 1 : 2;
    const std::size_t edits = distance(misspelled, one, edits_max);
    if (edits > edits_max || edits >= fewest_edits) continue;
    most_similar = &one;
    fewest_edits = edits;
  }
  return most_similar;
}

}  // namespace martlet
