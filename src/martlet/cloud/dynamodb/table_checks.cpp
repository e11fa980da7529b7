#include "table_checks.hpp"

#include <algorithm>
#include <set>

#include "dynamodb_errors.hpp"

namespace martlet::cloud::dynamodb {
namespace {

std::unexpected<ServiceError> refuse(std::string message) { return std::unexpected(validation_error(std::move(message))); }
std::unexpected<ServiceError> invalid(std::string_view why) { return std::unexpected(invalid_values(why)); }

std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + name;
  return text;
}

ServiceResult<> check_throughput(const CreateTableRequest& request) {
  const bool is_on_demand = request.billing_mode == "PAY_PER_REQUEST";
  if (is_on_demand && request.provisioned_throughput)
    return invalid("Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is PAY_PER_REQUEST");
  if (!is_on_demand && !request.provisioned_throughput)
    return invalid("ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is PROVISIONED");
  return {};
}

ServiceResult<> check_keys(const std::vector<KeySchemaElement>& keys, const CreateTableRequest& request) {
  std::vector<std::string> defined;
  for (const AttributeDefinition& definition : request.attribute_definitions) defined.push_back(definition.attribute_name);
  std::vector<std::string> names;
  for (const KeySchemaElement& key : keys) names.push_back(key.attribute_name);
  if (names.empty())
    return refuse(
        "1 validation error detected: Value '[]' at 'keySchema' failed to satisfy constraint: Member must have length greater than or "
        "equal to 1");
  if (names.size() > defined.size()) return refuse("Invalid KeySchema: Some index key attribute have no definition");
  if (std::ranges::any_of(names, [&](const std::string& name) { return std::ranges::find(defined, name) == defined.end(); }))
    return invalid("Some index key attributes are not defined in AttributeDefinitions. Keys: [" + joined(names) +
                   "], AttributeDefinitions: [" + joined(defined) + "]");
  if (names.size() > 2) return refuse("Invalid KeySchema: The KeySchema has more than two elements");
  if (names.size() == 2 && names[0] == names[1])
    return refuse("Both the Hash Key and the Range Key element in the KeySchema have the same name");
  if (keys[0].key_type != "HASH") return refuse("Invalid KeySchema: The first KeySchemaElement is not a HASH key type");
  if (keys.size() == 2 && keys[1].key_type != "RANGE")
    return refuse("Invalid KeySchema: The second KeySchemaElement is not a RANGE key type");
  return {};
}

ServiceResult<> check_definitions(const CreateTableRequest& request) {
  std::set<std::string> used;
  const auto use = [&](const std::vector<KeySchemaElement>& keys) {
    for (const KeySchemaElement& key : keys) used.insert(key.attribute_name);
  };
  use(request.key_schema);
  for (const Index& index : request.local_secondary_indexes.value_or(std::vector<Index>())) use(index.key_schema);
  for (const Index& index : request.global_secondary_indexes.value_or(std::vector<Index>())) use(index.key_schema);
  std::vector<std::string> defined;
  for (const AttributeDefinition& definition : request.attribute_definitions) {
    if (definition.attribute_type != "S" && definition.attribute_type != "N" && definition.attribute_type != "B")
      return refuse(
          "1 validation error detected: Value '" + definition.attribute_type +
          "' at 'attributeDefinitions.1.member.attributeType' failed to satisfy constraint: Member must satisfy enum value set: [B, N, S]");
    defined.push_back(definition.attribute_name);
  }
  if (std::ranges::all_of(defined, [&](const std::string& name) { return used.contains(name); })) return {};
  const bool has_indexes = request.local_secondary_indexes || request.global_secondary_indexes;
  if (!has_indexes)
    return invalid("Number of attributes in KeySchema does not exactly match number of attributes defined in AttributeDefinitions");
  return invalid("Some AttributeDefinitions are not used. AttributeDefinitions: [" + joined(defined) + "], keys used: [" +
                 joined({used.begin(), used.end()}) + "]");
}

ServiceResult<> check_index(const Index& index, const CreateTableRequest& request, std::set<std::string>& names) {
  const ServiceResult<> keys = check_keys(index.key_schema, request);
  if (!keys) return keys;
  const std::string type = index.projection.projection_type.value_or("null");
  if (type != "ALL" && type != "KEYS_ONLY" && type != "INCLUDE") return invalid("Unknown ProjectionType: " + type);
  if (index.projection.non_key_attributes && type != "INCLUDE")
    return invalid("ProjectionType is " + type + ", but NonKeyAttributes is specified");
  if (type == "INCLUDE" && !index.projection.non_key_attributes)
    return invalid("ProjectionType is INCLUDE, but NonKeyAttributes is not specified");
  if (!names.insert(index.index_name).second) return invalid("Duplicate index name: " + index.index_name);
  return {};
}

ServiceResult<> check_locals(const CreateTableRequest& request, std::set<std::string>& names) {
  constexpr std::size_t locals_max = 5;
  if (!request.local_secondary_indexes) return {};
  if (request.local_secondary_indexes->empty()) return invalid("List of LocalSecondaryIndexes is empty");
  if (request.key_schema.size() != 2)
    return invalid("Table KeySchema does not have a range key, which is required when specifying a LocalSecondaryIndex");
  const std::string& hash = request.key_schema.front().attribute_name;
  for (const Index& index : *request.local_secondary_indexes) {
    const ServiceResult<> checked = check_index(index, request, names);
    if (!checked) return checked;
    if (index.key_schema.size() != 2) return invalid("Index KeySchema does not have a range key for index: " + index.index_name);
    if (index.key_schema.front().attribute_name != hash)
      return invalid("Index KeySchema does not have the same leading hash key as table KeySchema for index: " + index.index_name +
                     ". index hash key: " + index.key_schema.front().attribute_name + ", table hash key: " + hash);
  }
  if (request.local_secondary_indexes->size() > locals_max) return invalid("Number of LocalSecondaryIndexes exceeds per-table limit of 5");
  return {};
}

ServiceResult<> check_globals(const CreateTableRequest& request, std::set<std::string>& names) {
  constexpr std::size_t globals_max = 20;
  if (!request.global_secondary_indexes) return {};
  if (request.global_secondary_indexes->empty()) return invalid("List of GlobalSecondaryIndexes is empty");
  for (const Index& index : *request.global_secondary_indexes) {
    const ServiceResult<> checked = check_index(index, request, names);
    if (!checked) return checked;
    if (request.billing_mode == "PAY_PER_REQUEST" && index.provisioned_throughput)
      return invalid("ProvisionedThroughput should not be specified for index: " + index.index_name +
                     " when BillingMode is PAY_PER_REQUEST");
  }
  if (request.global_secondary_indexes->size() > globals_max)
    return invalid("GlobalSecondaryIndex count exceeds the per-table limit of 20");
  return {};
}

ServiceResult<> check_supported(const CreateTableRequest& request) {
  if (request.stream_specification && request.stream_specification->stream_enabled.value_or(false))
    return std::unexpected(not_supported("streams of tables"));
  if (request.resource_policy) return std::unexpected(not_supported("policies of tables"));
  if (request.global_table_source_arn || request.global_table_settings_replication_mode)
    return std::unexpected(not_supported("global tables"));
  return {};
}

}  // namespace

ServiceResult<> check_new_table(const CreateTableRequest& request) {
  std::set<std::string> names;
  ServiceResult<> checked = check_supported(request);
  if (checked) checked = check_throughput(request);
  if (checked) checked = check_keys(request.key_schema, request);
  if (checked) checked = check_definitions(request);
  if (checked) checked = check_locals(request, names);
  if (checked) checked = check_globals(request, names);
  return checked;
}

}  // namespace martlet::cloud::dynamodb
