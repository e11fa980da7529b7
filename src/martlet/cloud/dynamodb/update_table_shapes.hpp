#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <martlet/json/value.hpp>
#include <martlet/schema/type.hpp>

#include "table_shapes.hpp"

/// The shapes of UpdateTable. Contract: Amazon DynamoDB API Reference.
namespace martlet::cloud::dynamodb {

struct CreatedIndex {
  std::string index_name{};
  std::vector<KeySchemaElement> key_schema{};
  Projection projection{};
  std::optional<ProvisionedThroughput> provisioned_throughput{};
  std::optional<json::Value> on_demand_throughput{};
  std::optional<json::Value> warm_throughput{};
};
struct ChangedIndex {
  std::string index_name{};
  std::optional<ProvisionedThroughput> provisioned_throughput{};
};
struct DeletedIndex {
  std::string index_name{};
};
struct IndexUpdate {
  std::optional<CreatedIndex> create{};
  std::optional<ChangedIndex> update{};
  std::optional<DeletedIndex> delete_{};
};
struct UpdateTableRequest {
  std::string table_name{};
  std::optional<std::vector<AttributeDefinition>> attribute_definitions{};
  std::optional<std::string> billing_mode{};
  std::optional<ProvisionedThroughput> provisioned_throughput{};
  std::optional<std::vector<IndexUpdate>> global_secondary_index_updates{};
  std::optional<bool> deletion_protection_enabled{};
  std::optional<std::string> table_class{};
  std::optional<SseSpecification> sse_specification{};
  std::optional<StreamSpecification> stream_specification{};
  std::optional<json::Value> replica_updates{};
  std::optional<json::Value> on_demand_throughput{};
  std::optional<json::Value> warm_throughput{};
};

Schema describe(Type<CreatedIndex>);
Schema describe(Type<ChangedIndex>);
Schema describe(Type<DeletedIndex>);
Schema describe(Type<IndexUpdate>);
Schema describe(Type<UpdateTableRequest>);

}  // namespace martlet::cloud::dynamodb
