#pragma once
#include <martlet/aws/dynamodb/item.hpp>
#include <martlet/schema/declaration.hpp>

namespace martlet::aws {

// The strong types whose values have a type of their own in an item.
inline bool is_decimal(const schema::Declaration& type) { return &type == &schema_of<Decimal>().declaration(); }
inline bool is_blob(const schema::Declaration& type) { return &type == &schema_of<Blob>().declaration(); }
inline bool is_attribute(const schema::Declaration& type) { return &type == &schema_of<AttributeValue>().declaration(); }
inline bool is_set(const schema::Declaration& type) { return type.kind == schema::Kind::box && type.name == "DynamoDbSet"; }

}  // namespace martlet::aws
