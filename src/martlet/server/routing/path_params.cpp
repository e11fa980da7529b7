#include <algorithm>
#include <cassert>
#include <memory>

#include <martlet/base/encoding.hpp>
#include <martlet/server/routing/path_params.hpp>

namespace martlet {
namespace {

bool needs_decoding(std::string_view value) {
  return std::any_of(value.begin(), value.end(), [](char c) { return c == '%' || static_cast<unsigned char>(c) >= 0x80; });
}

}  // namespace

std::optional<std::string_view> PathParams::get(std::string_view name) const {
  for (const Item& item : *this) {
    if (item.name == name) return item.value;
  }
  return std::nullopt;
}

bool PathParams::add(std::string_view name, std::string_view encoded) {
  if (needs_decoding(encoded)) {
    std::optional<std::string> value = percent_decode(encoded);
    if (!value) return false;
    decoded_.reserve(path_params_max);
    encoded = decoded_.emplace_back(std::move(*value));
  }
  assert(size_ < path_params_max);
  std::construct_at(items() + size_++, name, encoded);
  return true;
}

}  // namespace martlet
