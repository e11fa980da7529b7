#pragma once
#include <cstring>
#include <optional>
#include <string>
#include <string_view>

#include "compiled/compiled_schema.hpp"

/// Access to type-erased values: loads and stores texts, numbers, enumerations and times.
namespace martlet::schema {

/// Copies up to 16 bytes, with two loads and stores that may overlap.
inline void copy_short(char* to, const char* from, std::size_t size) {
  const auto copy_ends = [&]<class Word>(Word first, Word last) {
    std::memcpy(&first, from, sizeof first);
    std::memcpy(&last, from + size - sizeof last, sizeof last);
    std::memcpy(to, &first, sizeof first);
    std::memcpy(to + size - sizeof last, &last, sizeof last);
  };
  if (size >= 8) return copy_ends(std::uint64_t{}, std::uint64_t{});
  if (size >= 4) return copy_ends(std::uint32_t{}, std::uint32_t{});
  for (std::size_t i = 0; i < size; ++i) to[i] = from[i];
}

/// Returns the node inside any wrappers.
const CompiledNode* unwrapped(const CompiledNode* node);
/// Returns the value inside any wrappers; nullptr if a wrapper is empty.
const void* unwrapped(const CompiledNode* node, const void* object);
/// Returns an integer, a real or a time (in milliseconds); nullopt for other types.
std::optional<Number> number_in(const CompiledNode& node, const void* object);
/// Returns the name of an enum value; nullptr if it has none.
const std::string* enum_name(const Declaration& type, const void* object);
/// Like assign(), but makes no function call for short texts, which are the most frequent.
[[gnu::always_inline]] inline void store_text(std::string& to, std::string_view text) {
  constexpr std::size_t short_max = 15;  // what a std::string holds within itself
  if (text.size() > short_max) return void(to.assign(text));
  if (to.capacity() < short_max) __builtin_unreachable();  // no std::string is smaller, so the code that grows it is omitted
  to.resize_and_overwrite(text.size(), [&](char* bytes, std::size_t size) {
    copy_short(bytes, text.data(), size);
    return size;
  });
}
/// Stores a number as an Integer. The target may be an enumeration of the same size, so the bytes are copied.
template <class Integer>
void store_as(void* to, std::int64_t number) {
  const auto narrow = static_cast<Integer>(number);
  std::memcpy(to, &narrow, sizeof narrow);
}
/// Stores a number in a type of this many bytes, which can hold it.
inline void store_integer(std::uint8_t bytes, void* to, std::int64_t number) {
  switch (bytes) {
    case 1: return store_as<std::int8_t>(to, number);
    case 2: return store_as<std::int16_t>(to, number);
    case 4: return store_as<std::int32_t>(to, number);
    default: return store_as<std::int64_t>(to, number);
  }
}
inline void store_real(std::uint8_t bytes, void* to, double number) {
  bytes == sizeof(float) ? void(*static_cast<float*>(to) = static_cast<float>(number)) : void(*static_cast<double*>(to) = number);
}
void store_number(const Declaration& type, void* to, const Number& number);
Number lowest(const Declaration& type);
Number highest(const Declaration& type);

}  // namespace martlet::schema
