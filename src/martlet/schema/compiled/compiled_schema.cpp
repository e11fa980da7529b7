#include "compiled/compiled_schema.hpp"

#include <algorithm>
#include <utility>

#include <martlet/base/text.hpp>

namespace martlet::schema {

constinit const CompiledField CompiledField::no_field{};

bool by_length_then_bytes(std::string_view a, std::string_view b) { return a.size() != b.size() ? a.size() < b.size() : a < b; }

std::size_t CompiledObject::search(std::string_view key) const {
  const auto at = std::ranges::lower_bound(by_key, key, by_length_then_bytes, &std::pair<std::string_view, std::uint32_t>::first);
  return at != by_key.end() && at->first == key ? at->second : none;
}

std::size_t CompiledObject::find_ignoring_case(std::string_view key) const {
  for (const auto& [name, field] : by_key)
    if (equals_ignoring_case(name, key)) return field;
  return none;
}

}  // namespace martlet::schema
