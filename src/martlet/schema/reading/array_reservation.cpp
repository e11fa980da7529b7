#include "reading/array_reservation.hpp"

#include <algorithm>

namespace martlet::schema {
namespace {

/// Returns the number of elements that fit into the text. Each but the last is followed by a comma.
std::size_t count_in(std::string_view text, const CompiledNode& item) { return (text.size() + 1) / (item.json_bytes_min + 1); }

/// Returns the maximum number of elements if the array ends at the next `]`. A `]` inside a string makes the estimate too low.
std::size_t count_to_bracket(std::string_view rest, const CompiledNode& item) { return count_in(rest.substr(0, rest.find(']')), item); }

/// Returns a small number, for elements that may contain arrays: then the next bracket doesn't necessarily end the outer array.
std::size_t usual_count(std::string_view rest, const CompiledNode& item) {
  constexpr std::size_t usual_bytes = 512;
  return std::min(count_in(rest, item), std::max<std::size_t>(usual_bytes / item.type->lifetime.size, 1));
}

}  // namespace

void ArrayReservation::reserve(const CompiledNode& node, void* array, std::string_view rest) {
  const CompiledNode& item = *node.inner;
  const std::size_t item_bytes = item.type->lifetime.size;
  const std::size_t count =
      std::min({item.may_contain_arrays ? usual_count(rest, item) : count_to_bracket(rest, item), node.size_max, bytes_left_ / item_bytes});
  if (count == 0) return;
  bytes_left_ -= count * item_bytes;
  node.type->array->reserve(array, count);
}

}  // namespace martlet::schema
