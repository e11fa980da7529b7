#include "update_table_shapes.hpp"

#include <martlet/aws/wire/member_rules.hpp>

namespace martlet::cloud::dynamodb {

using aws::wire;

Schema describe(Type<CreatedIndex>) {
  using R = CreatedIndex;
  return object<R>("CreateGlobalSecondaryIndexAction", wire<&R::index_name>("IndexName"), wire<&R::key_schema>("KeySchema"),
                   wire<&R::projection>("Projection"), wire<&R::provisioned_throughput>("ProvisionedThroughput"),
                   wire<&R::on_demand_throughput>("OnDemandThroughput"), wire<&R::warm_throughput>("WarmThroughput"));
}
Schema describe(Type<ChangedIndex>) {
  using R = ChangedIndex;
  return object<R>("UpdateGlobalSecondaryIndexAction", wire<&R::index_name>("IndexName"),
                   wire<&R::provisioned_throughput>("ProvisionedThroughput"));
}
Schema describe(Type<DeletedIndex>) {
  using R = DeletedIndex;
  return object<R>("DeleteGlobalSecondaryIndexAction", wire<&R::index_name>("IndexName"));
}
Schema describe(Type<IndexUpdate>) {
  using R = IndexUpdate;
  return object<R>("GlobalSecondaryIndexUpdate", wire<&R::create>("Create"), wire<&R::update>("Update"), wire<&R::delete_>("Delete"));
}
Schema describe(Type<UpdateTableRequest>) {
  using R = UpdateTableRequest;
  return object<R>("UpdateTableInput", wire<&R::table_name>("TableName"), wire<&R::attribute_definitions>("AttributeDefinitions"),
                   wire<&R::billing_mode>("BillingMode"), wire<&R::provisioned_throughput>("ProvisionedThroughput"),
                   wire<&R::global_secondary_index_updates>("GlobalSecondaryIndexUpdates"),
                   wire<&R::deletion_protection_enabled>("DeletionProtectionEnabled"), wire<&R::table_class>("TableClass"),
                   wire<&R::sse_specification>("SSESpecification"), wire<&R::stream_specification>("StreamSpecification"),
                   wire<&R::replica_updates>("ReplicaUpdates"), wire<&R::on_demand_throughput>("OnDemandThroughput"),
                   wire<&R::warm_throughput>("WarmThroughput"));
}

}  // namespace martlet::cloud::dynamodb
