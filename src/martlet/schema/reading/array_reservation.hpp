#pragma once
#include <cstddef>
#include <string_view>

#include "compiled/compiled_schema.hpp"

namespace martlet::schema {

/// The allowance for memory that is reserved for arrays' elements before they are read, so that the arrays don't have to grow. The memory
/// reserved for all arrays of a text is bounded by the size of the text, however many arrays begin in it.
class ArrayReservation {
 public:
  /// Reserves nothing.
  ArrayReservation() = default;
  explicit ArrayReservation(std::size_t text_bytes) : bytes_left_(reserved_bytes_per_byte * text_bytes) {}

  /// Reserves memory for the elements of `array`. `rest` is the text after the array's opening bracket.
  void reserve(const CompiledNode& node, void* array, std::string_view rest);

 private:
  static constexpr std::size_t reserved_bytes_per_byte = 4;
  std::size_t bytes_left_ = 0;
};

}  // namespace martlet::schema
