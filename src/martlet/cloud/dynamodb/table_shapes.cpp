#include "table_shapes.hpp"

#include <martlet/aws/wire/member_rules.hpp>

namespace martlet::cloud::dynamodb {

using aws::wire;

Schema describe(Type<AttributeDefinition>) {
  using R = AttributeDefinition;
  return object<R>("AttributeDefinition", wire<&R::attribute_name>("AttributeName"), wire<&R::attribute_type>("AttributeType"));
}
Schema describe(Type<KeySchemaElement>) {
  using R = KeySchemaElement;
  return object<R>("KeySchemaElement", wire<&R::attribute_name>("AttributeName"), wire<&R::key_type>("KeyType"));
}
Schema describe(Type<Projection>) {
  using R = Projection;
  return object<R>("Projection", wire<&R::projection_type>("ProjectionType"), wire<&R::non_key_attributes>("NonKeyAttributes"));
}
Schema describe(Type<ProvisionedThroughput>) {
  using R = ProvisionedThroughput;
  return object<R>("ProvisionedThroughput", wire<&R::read_capacity_units>("ReadCapacityUnits"),
                   wire<&R::write_capacity_units>("WriteCapacityUnits"));
}
Schema describe(Type<Index>) {
  using R = Index;
  return object<R>("Index", wire<&R::index_name>("IndexName"), wire<&R::key_schema>("KeySchema"), wire<&R::projection>("Projection"),
                   wire<&R::provisioned_throughput>("ProvisionedThroughput"), wire<&R::on_demand_throughput>("OnDemandThroughput"),
                   wire<&R::warm_throughput>("WarmThroughput"));
}
Schema describe(Type<StreamSpecification>) {
  using R = StreamSpecification;
  return object<R>("StreamSpecification", wire<&R::stream_enabled>("StreamEnabled"), wire<&R::stream_view_type>("StreamViewType"));
}
Schema describe(Type<SseSpecification>) {
  using R = SseSpecification;
  return object<R>("SSESpecification", wire<&R::enabled>("Enabled"), wire<&R::sse_type>("SSEType"),
                   wire<&R::kms_master_key_id>("KMSMasterKeyId"));
}
Schema describe(Type<Tag>) {
  using R = Tag;
  return object<R>("Tag", wire<&R::key>("Key"), wire<&R::value>("Value"));
}
Schema describe(Type<CreateTableRequest>) {
  using R = CreateTableRequest;
  return object<R>("CreateTableInput", wire<&R::attribute_definitions>("AttributeDefinitions"), wire<&R::table_name>("TableName"),
                   wire<&R::key_schema>("KeySchema"), wire<&R::local_secondary_indexes>("LocalSecondaryIndexes"),
                   wire<&R::global_secondary_indexes>("GlobalSecondaryIndexes"), wire<&R::billing_mode>("BillingMode"),
                   wire<&R::provisioned_throughput>("ProvisionedThroughput"), wire<&R::stream_specification>("StreamSpecification"),
                   wire<&R::sse_specification>("SSESpecification"), wire<&R::tags>("Tags"), wire<&R::table_class>("TableClass"),
                   wire<&R::deletion_protection_enabled>("DeletionProtectionEnabled"), wire<&R::warm_throughput>("WarmThroughput"),
                   wire<&R::resource_policy>("ResourcePolicy"), wire<&R::on_demand_throughput>("OnDemandThroughput"),
                   wire<&R::global_table_source_arn>("GlobalTableSourceArn"),
                   wire<&R::global_table_settings_replication_mode>("GlobalTableSettingsReplicationMode"));
}
Schema describe(Type<ProvisionedThroughputDescription>) {
  using R = ProvisionedThroughputDescription;
  return object<R>("ProvisionedThroughputDescription", wire<&R::number_of_decreases_today>("NumberOfDecreasesToday"),
                   wire<&R::read_capacity_units>("ReadCapacityUnits"), wire<&R::write_capacity_units>("WriteCapacityUnits"));
}
Schema describe(Type<BillingModeSummary>) {
  using R = BillingModeSummary;
  return object<R>("BillingModeSummary", wire<&R::billing_mode>("BillingMode"),
                   wire<&R::last_update_to_pay_per_request_date_time>("LastUpdateToPayPerRequestDateTime"));
}
Schema describe(Type<TableThroughputModeSummary>) {
  using R = TableThroughputModeSummary;
  return object<R>("TableThroughputModeSummary", wire<&R::table_throughput_mode>("TableThroughputMode"),
                   wire<&R::last_update_to_pay_per_request_date_time>("LastUpdateToPayPerRequestDateTime"));
}
Schema describe(Type<IndexDescription>) {
  using R = IndexDescription;
  return object<R>("IndexDescription", wire<&R::index_name>("IndexName"), wire<&R::key_schema>("KeySchema"),
                   wire<&R::projection>("Projection"), wire<&R::index_status>("IndexStatus"),
                   wire<&R::provisioned_throughput>("ProvisionedThroughput"), wire<&R::index_size_bytes>("IndexSizeBytes"),
                   wire<&R::item_count>("ItemCount"), wire<&R::index_arn>("IndexArn"));
}
Schema describe(Type<SseDescription>) {
  using R = SseDescription;
  return object<R>("SSEDescription", wire<&R::status>("Status"), wire<&R::sse_type>("SSEType"),
                   wire<&R::kms_master_key_arn>("KMSMasterKeyArn"));
}
Schema describe(Type<TableClassSummary>) {
  using R = TableClassSummary;
  return object<R>("TableClassSummary", wire<&R::table_class>("TableClass"));
}
Schema describe(Type<TableDescription>) {
  using R = TableDescription;
  return object<R>("TableDescription", wire<&R::attribute_definitions>("AttributeDefinitions"), wire<&R::table_name>("TableName"),
                   wire<&R::key_schema>("KeySchema"), wire<&R::table_status>("TableStatus"),
                   wire<&R::creation_date_time>("CreationDateTime"), wire<&R::provisioned_throughput>("ProvisionedThroughput"),
                   wire<&R::table_size_bytes>("TableSizeBytes"), wire<&R::item_count>("ItemCount"), wire<&R::table_arn>("TableArn"),
                   wire<&R::table_id>("TableId"), wire<&R::billing_mode_summary>("BillingModeSummary"),
                   wire<&R::local_secondary_indexes>("LocalSecondaryIndexes"), wire<&R::global_secondary_indexes>("GlobalSecondaryIndexes"),
                   wire<&R::sse_description>("SSEDescription"), wire<&R::table_class_summary>("TableClassSummary"),
                   wire<&R::deletion_protection_enabled>("DeletionProtectionEnabled"));
}
Schema describe(Type<TableDescribed>) {
  using R = TableDescribed;
  return object<R>("TableDescribed", wire<&R::table_description>("TableDescription"));
}
Schema describe(Type<TableRequest>) {
  using R = TableRequest;
  return object<R>("TableRequest", wire<&R::table_name>("TableName"));
}
Schema describe(Type<DescribeTableResponse>) {
  using R = DescribeTableResponse;
  return object<R>("DescribeTableOutput", wire<&R::table>("Table"));
}
Schema describe(Type<ListTablesRequest>) {
  using R = ListTablesRequest;
  return object<R>("ListTablesInput", wire<&R::exclusive_start_table_name>("ExclusiveStartTableName"), wire<&R::limit>("Limit"));
}
Schema describe(Type<ListTablesResponse>) {
  using R = ListTablesResponse;
  return object<R>("ListTablesOutput", wire<&R::table_names>("TableNames"), wire<&R::last_evaluated_table_name>("LastEvaluatedTableName"));
}
Schema describe(Type<PointInTimeRecoveryDescription>) {
  using R = PointInTimeRecoveryDescription;
  return object<R>("PointInTimeRecoveryDescription", wire<&R::point_in_time_recovery_status>("PointInTimeRecoveryStatus"),
                   wire<&R::recovery_period_in_days>("RecoveryPeriodInDays"),
                   wire<&R::earliest_restorable_date_time>("EarliestRestorableDateTime"),
                   wire<&R::latest_restorable_date_time>("LatestRestorableDateTime"));
}
Schema describe(Type<ContinuousBackupsDescription>) {
  using R = ContinuousBackupsDescription;
  return object<R>("ContinuousBackupsDescription", wire<&R::continuous_backups_status>("ContinuousBackupsStatus"),
                   wire<&R::point_in_time_recovery_description>("PointInTimeRecoveryDescription"));
}
Schema describe(Type<ContinuousBackupsDescribed>) {
  using R = ContinuousBackupsDescribed;
  return object<R>("ContinuousBackupsDescribed", wire<&R::continuous_backups_description>("ContinuousBackupsDescription"));
}
Schema describe(Type<TimeToLiveDescription>) {
  using R = TimeToLiveDescription;
  return object<R>("TimeToLiveDescription", wire<&R::time_to_live_status>("TimeToLiveStatus"), wire<&R::attribute_name>("AttributeName"));
}
Schema describe(Type<DescribeTimeToLiveResponse>) {
  using R = DescribeTimeToLiveResponse;
  return object<R>("DescribeTimeToLiveOutput", wire<&R::time_to_live_description>("TimeToLiveDescription"));
}
Schema describe(Type<PointInTimeRecoverySpecification>) {
  using R = PointInTimeRecoverySpecification;
  return object<R>("PointInTimeRecoverySpecification", wire<&R::point_in_time_recovery_enabled>("PointInTimeRecoveryEnabled"),
                   wire<&R::recovery_period_in_days>("RecoveryPeriodInDays"));
}
Schema describe(Type<UpdateContinuousBackupsRequest>) {
  using R = UpdateContinuousBackupsRequest;
  return object<R>("UpdateContinuousBackupsInput", wire<&R::table_name>("TableName"),
                   wire<&R::point_in_time_recovery_specification>("PointInTimeRecoverySpecification"));
}
Schema describe(Type<TimeToLiveSpecification>) {
  using R = TimeToLiveSpecification;
  return object<R>("TimeToLiveSpecification", wire<&R::enabled>("Enabled"), wire<&R::attribute_name>("AttributeName"));
}
Schema describe(Type<UpdateTimeToLiveRequest>) {
  using R = UpdateTimeToLiveRequest;
  return object<R>("UpdateTimeToLiveInput", wire<&R::table_name>("TableName"),
                   wire<&R::time_to_live_specification>("TimeToLiveSpecification"));
}
Schema describe(Type<UpdateTimeToLiveResponse>) {
  using R = UpdateTimeToLiveResponse;
  return object<R>("UpdateTimeToLiveOutput", wire<&R::time_to_live_specification>("TimeToLiveSpecification"));
}
Schema describe(Type<ListTagsOfResourceRequest>) {
  using R = ListTagsOfResourceRequest;
  return object<R>("ListTagsOfResourceInput", wire<&R::resource_arn>("ResourceArn"), wire<&R::next_token>("NextToken"));
}
Schema describe(Type<ListTagsOfResourceResponse>) {
  using R = ListTagsOfResourceResponse;
  return object<R>("ListTagsOfResourceOutput", wire<&R::tags>("Tags"), wire<&R::next_token>("NextToken"));
}
Schema describe(Type<TagResourceRequest>) {
  using R = TagResourceRequest;
  return object<R>("TagResourceInput", wire<&R::resource_arn>("ResourceArn"), wire<&R::tags>("Tags"));
}
Schema describe(Type<TagResourceResponse>) { return object<TagResourceResponse>("TagResourceOutput"); }
Schema describe(Type<UntagResourceRequest>) {
  using R = UntagResourceRequest;
  return object<R>("UntagResourceInput", wire<&R::resource_arn>("ResourceArn"), wire<&R::tag_keys>("TagKeys"));
}
Schema describe(Type<UntagResourceResponse>) { return object<UntagResourceResponse>("UntagResourceOutput"); }

}  // namespace martlet::cloud::dynamodb
