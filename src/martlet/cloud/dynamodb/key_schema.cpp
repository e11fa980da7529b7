#include "key_schema.hpp"

#include <algorithm>

namespace martlet::cloud::dynamodb {
namespace {

KeySchema schema_of_keys(const TableRow& table, const std::vector<KeySchemaElement>& keys) {
  KeySchema schema;
  for (const KeySchemaElement& element : keys) {
    const auto definition = std::ranges::find(table.settings.attributes, element.attribute_name, &AttributeDefinition::attribute_name);
    KeyPart part{element.attribute_name, definition == table.settings.attributes.end() ? "S" : definition->attribute_type};
    if (element.key_type == "HASH") {
      schema.hash = std::move(part);
    } else {
      schema.range = std::move(part);
    }
  }
  return schema;
}

}  // namespace

std::vector<const KeyPart*> KeySchema::parts() const {
  std::vector<const KeyPart*> parts{&hash};
  if (range) parts.push_back(&*range);
  return parts;
}

KeySchema key_of(const TableRow& table) { return schema_of_keys(table, table.settings.keys); }
KeySchema key_of(const TableRow& table, const Index& index) { return schema_of_keys(table, index.key_schema); }

}  // namespace martlet::cloud::dynamodb
