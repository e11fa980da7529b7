#include "compiled/erased_value_access.hpp"

#include <cstring>
#include <limits>

#include <martlet/base/wall_time.hpp>

namespace martlet::schema {
namespace {

template <class Integer>
std::int64_t load_as(const void* from) {
  Integer number{};
  std::memcpy(&number, from, sizeof number);
  return static_cast<std::int64_t>(number);
}

Number load_integer(const Declaration& type, const void* from) {
  switch (type.bytes) {
    case 1: return type.is_signed ? load_as<std::int8_t>(from) : load_as<std::uint8_t>(from);
    case 2: return type.is_signed ? load_as<std::int16_t>(from) : load_as<std::uint16_t>(from);
    case 4: return type.is_signed ? load_as<std::int32_t>(from) : load_as<std::uint32_t>(from);
    default: break;
  }
  const std::int64_t bits = load_as<std::int64_t>(from);
  return type.is_signed ? Number(bits) : Number(static_cast<std::uint64_t>(bits));
}

}  // namespace

const CompiledNode* unwrapped(const CompiledNode* node) {
  while (node->kind == Kind::wrapper) node = node->inner;
  return node;
}

const void* unwrapped(const CompiledNode* node, const void* object) {
  while (object && node->kind == Kind::wrapper) {
    object = node->type->wrapper->get(object);
    node = node->inner;
  }
  return object;
}

std::optional<Number> number_in(const CompiledNode& node, const void* object) {
  switch (node.kind) {
    case Kind::integer: return load_integer(*node.type, object);
    case Kind::real:
      return node.type->bytes == sizeof(float) ? static_cast<double>(*static_cast<const float*>(object))
                                               : *static_cast<const double*>(object);
    case Kind::time: return static_cast<std::int64_t>(static_cast<const WallTime*>(object)->time_since_epoch().count());
    default: return std::nullopt;
  }
}

const std::string* enum_name(const Declaration& type, const void* object) {
  const Number value = load_integer(type, object);
  for (const EnumName& name : type.names)
    if (Number(name.value) == value) return &name.name;
  return nullptr;
}

void store_number(const Declaration& type, void* to, const Number& number) {
  if (const auto* big = number.uint64()) return void(std::memcpy(to, big, sizeof *big));
  store_integer(type.bytes, to, *number.int64());
}

Number lowest(const Declaration& type) {
  if (!type.is_signed) return 0;
  return std::numeric_limits<std::int64_t>::min() >> (64 - 8 * type.bytes);
}

Number highest(const Declaration& type) {
  const std::uint64_t all = std::numeric_limits<std::uint64_t>::max() >> (64 - 8 * type.bytes);
  return type.is_signed ? all >> 1 : all;
}

}  // namespace martlet::schema
