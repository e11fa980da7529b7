#include "item_key.hpp"

#include <algorithm>

#include "dynamodb_errors.hpp"

namespace martlet::cloud::dynamodb {
namespace {

constexpr std::size_t hash_bytes_max = 2048;
constexpr std::size_t range_bytes_max = 1024;

std::unexpected<ServiceError> refuse(ServiceError error) { return std::unexpected(std::move(error)); }
std::unexpected<ServiceError> does_not_match() { return refuse(validation_error("The provided key element does not match the schema")); }

std::string_view kind_of_text(const AttributeValue& value) { return value.type() == AttributeValue::Type::string ? "string" : "binary"; }

bool is_empty_text(const AttributeValue& value) { return value.type() != AttributeValue::Type::number && value.text().empty(); }

ServiceResult<> check_size(const AttributeValue& value, bool is_hash) {
  const std::size_t bytes = value.text().size();
  if (value.type() == AttributeValue::Type::number) return {};
  if (is_hash && bytes > hash_bytes_max)
    return refuse(invalid_values("Size of hashkey has exceeded the maximum size limit of2048 bytes"));  // AWS's own spelling
  if (!is_hash && bytes > range_bytes_max)
    return refuse(invalid_values("Aggregated size of all range keys has exceeded the size limit of 1024 bytes"));
  return {};
}

ServiceResult<> check_key_attribute(const KeyPart& part, const Item& item, bool is_hash) {
  const auto found = item.find(part.name);
  if (found == item.end()) return refuse(invalid_values("Missing the key " + part.name + " in the item"));
  const AttributeValue& value = found->second;
  if (value.type_name() != part.type) {
    return refuse(
        invalid_values("Type mismatch for key " + part.name + " expected: " + part.type + " actual: " + std::string(value.type_name())));
  }
  if (is_empty_text(value)) {
    return refuse(
        validation_error("One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty " +
                         std::string(kind_of_text(value)) + " value. Key: " + part.name));
  }
  return check_size(value, is_hash);
}

ServiceResult<> check_index_attributes(const TableRow& table, const Item& item) {
  for (const Index* index : indexes_of(table)) {
    const KeySchema schema = key_of(table, *index);
    for (const KeyPart* part : schema.parts()) {
      const auto found = item.find(part->name);
      if (found == item.end()) continue;
      const std::string where = part->name + " Expected: " + part->type + " Actual: " + std::string(found->second.type_name()) +
                                " IndexName: " + index->index_name;
      if (found->second.type_name() != part->type) return refuse(invalid_values("Type mismatch for Index Key " + where));
      if (is_empty_text(found->second)) {
        return refuse(validation_error(
            "One or more parameter values are not valid. A value specified for a secondary index key is not supported. The AttributeValue "
            "for a key attribute cannot contain an empty " +
            std::string(kind_of_text(found->second)) + " value. IndexName: " + index->index_name + ", IndexKey: " + part->name));
      }
      const ServiceResult<> sized = check_size(found->second, part == &schema.hash);
      if (!sized) return sized;
    }
  }
  return {};
}

}  // namespace

std::optional<ItemKey> item_key(const KeySchema& schema, const Item& item) {
  const auto hash = item.find(schema.hash.name);
  if (hash == item.end()) return std::nullopt;
  ItemKey key{.hash = hash->second.sort_key()};
  if (!schema.range) return key;
  const auto range = item.find(schema.range->name);
  if (range == item.end()) return std::nullopt;
  key.range = range->second.sort_key();
  return key;
}

Item key_attributes(const KeySchema& schema, const Item& item) {
  Item key;
  for (const KeyPart* part : schema.parts()) {
    if (const auto found = item.find(part->name); found != item.end()) key.insert(*found);
  }
  return key;
}

ServiceResult<ItemKey> read_key(const KeySchema& schema, const Item& key) {
  const std::vector<const KeyPart*> parts = schema.parts();
  if (key.size() != parts.size()) return does_not_match();
  for (const KeyPart* part : parts) {
    const auto found = key.find(part->name);
    if (found == key.end() || found->second.type_name() != part->type) return does_not_match();
    if (is_empty_text(found->second)) {
      return refuse(
          validation_error("One or more parameter values are not valid. The AttributeValue for a key attribute cannot contain an empty " +
                           std::string(kind_of_text(found->second)) + " value. Key: " + part->name));
    }
    const ServiceResult<> sized = check_size(found->second, part == &schema.hash);
    if (!sized) return std::unexpected(sized.error());
  }
  return *item_key(schema, key);
}

ServiceResult<ItemKey> checked_item_key(const TableRow& table, const Item& item) {
  const KeySchema schema = key_of(table);
  for (const KeyPart* part : schema.parts()) {
    const ServiceResult<> checked = check_key_attribute(*part, item, part == &schema.hash);
    if (!checked) return std::unexpected(checked.error());
  }
  const ServiceResult<> indexed = check_index_attributes(table, item);
  if (!indexed) return std::unexpected(indexed.error());
  return *item_key(schema, item);
}

ServiceResult<> check_key_paths(const TableRow& table, const std::vector<DocumentPath>& paths) {
  constexpr std::string_view why = "Key attributes must be scalars; list random access '[]' and map lookup '.' are not allowed: ";
  const auto check = [&](const KeySchema& schema, std::string_view kind) -> ServiceResult<> {
    for (const KeyPart* part : schema.parts()) {
      const auto is_within = [&](const DocumentPath& path) { return path.is_nested() && path.attribute() == part->name; };
      if (std::ranges::any_of(paths, is_within)) return refuse(validation_error(std::string(why) + std::string(kind) + part->name));
    }
    return {};
  };
  ServiceResult<> checked = check(key_of(table), "Key: ");
  for (const Index* index : indexes_of(table)) {
    if (checked) checked = check(key_of(table, *index), "IndexKey: ");
  }
  return checked;
}

}  // namespace martlet::cloud::dynamodb
