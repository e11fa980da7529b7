#pragma once
#include <optional>
#include <string>

#include "frozen.hpp"

/// What erased values hold: the memory of integers, enumerations, times.
namespace martlet::schema {

/// The node inside of boxes.
const Frozen* unboxed(const Frozen* node);
/// The value inside of boxes; nullptr where one is empty.
const void* unboxed(const Frozen* node, const void* object);
/// An integer, real or time (in milliseconds); nullopt for other types.
std::optional<Number> number_in(const Frozen& node, const void* object);
/// The name of an enum value; nullptr where it has none.
const std::string* enum_name(const Declaration& type, const void* object);
/// Stores an integer that the type can hold.
void store_number(const Declaration& type, void* to, const Number& number);
Number lowest(const Declaration& type);
Number highest(const Declaration& type);

}  // namespace martlet::schema
