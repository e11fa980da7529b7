#include "reading/text_fields_fast_path.hpp"

#include "compiled/erased_value_access.hpp"

namespace martlet::schema {

bool store_text_fields(const CompiledNode& node, void* object, std::span<const TextField> fields, bool converts) {
  if (node.kind != Kind::object || !node.object->is_done_when_complete || !node.checks.empty()) return false;
  if (fields.size() != node.object->as_declared.size()) return false;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const CompiledField& field = *node.object->as_declared[i];
    const CompiledNode& member = *field.node;
    if (field.key != fields[i].name || member.kind != Kind::string) return false;
    if (!member.fast_path.takes_size(fields[i].value.size()) || (member.converts_text && converts)) return false;
    store_text(*static_cast<std::string*>(field.at(object)), fields[i].value);
  }
  return true;
}

}  // namespace martlet::schema
