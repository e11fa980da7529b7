#include "compiled/json_text_bounds.hpp"

#include <algorithm>
#include <string_view>

namespace martlet::schema {
namespace {

constexpr std::string_view null_text = "null";
constexpr std::string_view brackets_or_quotes = "[]";

bool is_always_present(const CompiledField& field) {
  return field.declared->is_required && !field.declared->fallback.assign && field.conditions.empty();
}

std::size_t member_bytes_min(const CompiledField& field) {
  constexpr std::size_t quotes_colon_and_comma = 4;
  const std::string& former = field.declared->renamed_from;
  const std::size_t key = former.empty() ? field.key.size() : std::min(field.key.size(), former.size());
  return key + quotes_colon_and_comma + field.node->json_bytes_min;
}

std::size_t object_bytes_min(const CompiledObject& object) {
  std::size_t bytes = 0;
  for (const CompiledField& field : object.fields)
    if (is_always_present(field)) bytes += member_bytes_min(field);
  return brackets_or_quotes.size() + (bytes == 0 ? 0 : bytes - 1);  // no comma after the last
}

}  // namespace

std::size_t json_bytes_min(const CompiledNode& node) {
  switch (node.kind) {
    case Kind::object: return object_bytes_min(*node.object);
    case Kind::wrapper: return std::min(node.inner->json_bytes_min, null_text.size());
    case Kind::boolean: return std::string_view("true").size();
    case Kind::string:
    case Kind::enumeration:
    case Kind::time:
    case Kind::map: return brackets_or_quotes.size();
    case Kind::array:  // a single value may replace it
    case Kind::variant:
    case Kind::any:
    case Kind::integer:
    case Kind::real: return 1;
  }
  return 1;
}

bool may_contain_arrays(const CompiledNode& node) {
  switch (node.kind) {
    case Kind::array:
    case Kind::variant:
    case Kind::any: return true;
    case Kind::wrapper:
    case Kind::map: return node.inner->may_contain_arrays;
    case Kind::object:
      return std::ranges::any_of(node.object->fields, [](const CompiledField& field) { return field.node->may_contain_arrays; });
    default: return false;
  }
}

}  // namespace martlet::schema
