#pragma once
#include <martlet/aws/dynamodb/item.hpp>
#include <martlet/schema/type_declaration.hpp>

namespace martlet::aws {

// Recognize the C++ types that DynamoDB stores differently from other types of the same kind.
inline bool is_decimal(const schema::Declaration& type) { return &type == &schema_of<Decimal>().declaration(); }
inline bool is_blob(const schema::Declaration& type) { return &type == &schema_of<Blob>().declaration(); }
inline bool is_attribute(const schema::Declaration& type) { return &type == &schema_of<AttributeValue>().declaration(); }
inline bool is_set(const schema::Declaration& type) { return type.kind == schema::Kind::wrapper && type.name == "DynamoDbSet"; }

}  // namespace martlet::aws
