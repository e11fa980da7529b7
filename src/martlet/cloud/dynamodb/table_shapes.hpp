#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <martlet/json/value.hpp>
#include <martlet/schema/type.hpp>

/// The shapes of DynamoDB's operations on tables. Contract: Amazon DynamoDB API Reference.
namespace martlet::cloud::dynamodb {

struct AttributeDefinition {
  std::string attribute_name{};
  std::string attribute_type{};
};
struct KeySchemaElement {
  std::string attribute_name{};
  std::string key_type{};
};
struct Projection {
  std::optional<std::string> projection_type{};
  std::optional<std::vector<std::string>> non_key_attributes{};
};
struct ProvisionedThroughput {
  std::int64_t read_capacity_units{};
  std::int64_t write_capacity_units{};
};
struct Index {
  std::string index_name{};
  std::vector<KeySchemaElement> key_schema{};
  Projection projection{};
  std::optional<ProvisionedThroughput> provisioned_throughput{};
  std::optional<json::Value> on_demand_throughput{};
  std::optional<json::Value> warm_throughput{};
};
struct StreamSpecification {
  std::optional<bool> stream_enabled{};
  std::optional<std::string> stream_view_type{};
};
struct SseSpecification {
  std::optional<bool> enabled{};
  std::optional<std::string> sse_type{};
  std::optional<std::string> kms_master_key_id{};
};
struct Tag {
  std::string key{};
  std::string value{};
};
struct CreateTableRequest {
  std::vector<AttributeDefinition> attribute_definitions{};
  std::string table_name{};
  std::vector<KeySchemaElement> key_schema{};
  std::optional<std::vector<Index>> local_secondary_indexes{};
  std::optional<std::vector<Index>> global_secondary_indexes{};
  std::optional<std::string> billing_mode{};
  std::optional<ProvisionedThroughput> provisioned_throughput{};
  std::optional<StreamSpecification> stream_specification{};
  std::optional<SseSpecification> sse_specification{};
  std::optional<std::vector<Tag>> tags{};
  std::optional<std::string> table_class{};
  std::optional<bool> deletion_protection_enabled{};
  std::optional<json::Value> warm_throughput{};
  std::optional<std::string> resource_policy{};
  std::optional<json::Value> on_demand_throughput{};
  std::optional<std::string> global_table_source_arn{};
  std::optional<std::string> global_table_settings_replication_mode{};
};
struct ProvisionedThroughputDescription {
  std::int64_t number_of_decreases_today{};
  std::int64_t read_capacity_units{};
  std::int64_t write_capacity_units{};
};
struct BillingModeSummary {
  std::optional<std::string> billing_mode{};
  std::optional<double> last_update_to_pay_per_request_date_time{};
};
struct TableThroughputModeSummary {
  std::optional<std::string> table_throughput_mode{};
  std::optional<double> last_update_to_pay_per_request_date_time{};
};
struct IndexDescription {
  std::optional<std::string> index_name{};
  std::optional<std::vector<KeySchemaElement>> key_schema{};
  std::optional<Projection> projection{};
  std::optional<std::string> index_status{};
  std::optional<ProvisionedThroughputDescription> provisioned_throughput{};
  std::optional<std::int64_t> index_size_bytes{};
  std::optional<std::int64_t> item_count{};
  std::optional<std::string> index_arn{};
};
struct SseDescription {
  std::optional<std::string> status{};
  std::optional<std::string> sse_type{};
  std::optional<std::string> kms_master_key_arn{};
};
struct TableClassSummary {
  std::optional<std::string> table_class{};
};
struct TableDescription {
  std::optional<std::vector<AttributeDefinition>> attribute_definitions{};
  std::optional<std::string> table_name{};
  std::optional<std::vector<KeySchemaElement>> key_schema{};
  std::optional<std::string> table_status{};
  std::optional<double> creation_date_time{};
  std::optional<ProvisionedThroughputDescription> provisioned_throughput{};
  std::optional<std::int64_t> table_size_bytes{};
  std::optional<std::int64_t> item_count{};
  std::optional<std::string> table_arn{};
  std::optional<std::string> table_id{};
  std::optional<BillingModeSummary> billing_mode_summary{};
  std::optional<std::vector<IndexDescription>> local_secondary_indexes{};
  std::optional<std::vector<IndexDescription>> global_secondary_indexes{};
  std::optional<SseDescription> sse_description{};
  std::optional<TableClassSummary> table_class_summary{};
  std::optional<bool> deletion_protection_enabled{};
};
struct TableDescribed {
  std::optional<TableDescription> table_description{};
};
struct TableRequest {
  std::string table_name{};
};
struct DescribeTableResponse {
  std::optional<TableDescription> table{};
};
struct ListTablesRequest {
  std::optional<std::string> exclusive_start_table_name{};
  std::optional<int> limit{};
};
struct ListTablesResponse {
  std::vector<std::string> table_names{};
  std::optional<std::string> last_evaluated_table_name{};
};
struct PointInTimeRecoveryDescription {
  std::optional<std::string> point_in_time_recovery_status{};
  std::optional<int> recovery_period_in_days{};
  std::optional<double> earliest_restorable_date_time{};
  std::optional<double> latest_restorable_date_time{};
};
struct ContinuousBackupsDescription {
  std::optional<std::string> continuous_backups_status{};
  std::optional<PointInTimeRecoveryDescription> point_in_time_recovery_description{};
};
struct ContinuousBackupsDescribed {
  std::optional<ContinuousBackupsDescription> continuous_backups_description{};
};
struct TimeToLiveDescription {
  std::optional<std::string> time_to_live_status{};
  std::optional<std::string> attribute_name{};
};
struct DescribeTimeToLiveResponse {
  std::optional<TimeToLiveDescription> time_to_live_description{};
};
struct PointInTimeRecoverySpecification {
  std::optional<bool> point_in_time_recovery_enabled{};
  std::optional<int> recovery_period_in_days{};
};
struct UpdateContinuousBackupsRequest {
  std::string table_name{};
  PointInTimeRecoverySpecification point_in_time_recovery_specification{};
};
struct TimeToLiveSpecification {
  std::optional<bool> enabled{};
  std::string attribute_name{};
};
struct UpdateTimeToLiveRequest {
  std::string table_name{};
  TimeToLiveSpecification time_to_live_specification{};
};
struct UpdateTimeToLiveResponse {
  std::optional<TimeToLiveSpecification> time_to_live_specification{};
};
struct ListTagsOfResourceRequest {
  std::string resource_arn{};
  std::optional<std::string> next_token{};
};
struct ListTagsOfResourceResponse {
  std::vector<Tag> tags{};
  std::optional<std::string> next_token{};
};
struct TagResourceRequest {
  std::string resource_arn{};
  std::vector<Tag> tags{};
};
struct TagResourceResponse {};
struct UntagResourceRequest {
  std::string resource_arn{};
  std::vector<std::string> tag_keys{};
};
struct UntagResourceResponse {};

Schema describe(Type<AttributeDefinition>);
Schema describe(Type<KeySchemaElement>);
Schema describe(Type<Projection>);
Schema describe(Type<ProvisionedThroughput>);
Schema describe(Type<Index>);
Schema describe(Type<StreamSpecification>);
Schema describe(Type<SseSpecification>);
Schema describe(Type<Tag>);
Schema describe(Type<CreateTableRequest>);
Schema describe(Type<ProvisionedThroughputDescription>);
Schema describe(Type<BillingModeSummary>);
Schema describe(Type<TableThroughputModeSummary>);
Schema describe(Type<IndexDescription>);
Schema describe(Type<SseDescription>);
Schema describe(Type<TableClassSummary>);
Schema describe(Type<TableDescription>);
Schema describe(Type<TableDescribed>);
Schema describe(Type<TableRequest>);
Schema describe(Type<DescribeTableResponse>);
Schema describe(Type<ListTablesRequest>);
Schema describe(Type<ListTablesResponse>);
Schema describe(Type<PointInTimeRecoveryDescription>);
Schema describe(Type<ContinuousBackupsDescription>);
Schema describe(Type<ContinuousBackupsDescribed>);
Schema describe(Type<TimeToLiveDescription>);
Schema describe(Type<DescribeTimeToLiveResponse>);
Schema describe(Type<PointInTimeRecoverySpecification>);
Schema describe(Type<UpdateContinuousBackupsRequest>);
Schema describe(Type<TimeToLiveSpecification>);
Schema describe(Type<UpdateTimeToLiveRequest>);
Schema describe(Type<UpdateTimeToLiveResponse>);
Schema describe(Type<ListTagsOfResourceRequest>);
Schema describe(Type<ListTagsOfResourceResponse>);
Schema describe(Type<TagResourceRequest>);
Schema describe(Type<TagResourceResponse>);
Schema describe(Type<UntagResourceRequest>);
Schema describe(Type<UntagResourceResponse>);

}  // namespace martlet::cloud::dynamodb
