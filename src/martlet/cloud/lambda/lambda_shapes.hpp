#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <martlet/aws/lambda/lambda.hpp>
#include <martlet/json/value.hpp>

/// Shapes that the client in the aws module doesn't use, or whose members the cloud must be able to leave out. Members have the names and
/// meanings of the Lambda API Reference.
namespace martlet::cloud::lambda {

/// The configuration of a function or version. It is stored without what depends on the request and the time: ARN, version, revision,
/// state.
struct FunctionConfiguration {
  std::string function_name{};
  std::optional<std::string> function_arn{};
  std::optional<std::string> runtime{};
  std::string role{};
  std::optional<std::string> handler{};
  std::int64_t code_size = 0;
  std::string description{};
  int timeout = 0;
  int memory_size = 0;
  std::string last_modified{};
  std::string code_sha256{};
  std::optional<std::string> version{};
  std::optional<aws::FunctionEnvironment> environment{};
  std::optional<std::string> kms_key_arn{};
  std::optional<aws::TracingConfig> tracing_config{};
  std::optional<std::string> revision_id{};
  std::optional<std::string> state{};
  std::optional<std::string> state_reason{};
  std::optional<std::string> state_reason_code{};
  std::optional<std::string> last_update_status{};
  std::optional<std::string> last_update_status_reason{};
  std::optional<std::string> last_update_status_reason_code{};
  std::string package_type{};
  std::vector<std::string> architectures{};
  aws::EphemeralStorage ephemeral_storage{};
  aws::SnapStart snap_start{};
  std::optional<aws::RuntimeVersionConfig> runtime_version_config{};
  aws::LoggingConfig logging_config{};
};
Schema describe(Type<FunctionConfiguration>);

struct FunctionCode {
  std::optional<aws::Blob> zip_file{};
  std::optional<std::string> s3_bucket{};
  std::optional<std::string> s3_key{};
  std::optional<std::string> s3_object_version{};
  std::optional<std::string> image_uri{};
  std::optional<std::string> source_kms_key_arn{};
};
Schema describe(Type<FunctionCode>);

struct CreateFunctionRequest {
  std::string function_name{};
  std::optional<std::string> runtime{};
  std::string role{};
  std::optional<std::string> handler{};
  FunctionCode code{};
  std::optional<std::string> description{};
  std::optional<int> timeout{};
  std::optional<int> memory_size{};
  std::optional<bool> publish{};
  std::optional<aws::VpcSettings> vpc_config{};
  std::optional<std::string> package_type{};
  std::optional<aws::DeadLetterConfig> dead_letter_config{};
  std::optional<aws::EnvironmentSettings> environment{};
  std::optional<std::string> kms_key_arn{};
  std::optional<aws::TracingConfig> tracing_config{};
  std::map<std::string, std::string> tags{};
  std::vector<std::string> layers{};
  std::vector<aws::FileSystemConfig> file_system_configs{};
  std::optional<aws::ImageConfig> image_config{};
  std::optional<std::string> code_signing_config_arn{};
  std::optional<std::vector<std::string>> architectures{};
  std::optional<aws::EphemeralStorage> ephemeral_storage{};
  std::optional<aws::SnapStartSettings> snap_start{};
  std::optional<aws::LoggingConfig> logging_config{};
  std::optional<json::Value> capacity_provider_config{};
  std::optional<json::Value> durable_config{};
  std::optional<json::Value> tenancy_config{};
  std::optional<std::string> publish_to{};
};
Schema describe(Type<CreateFunctionRequest>);

struct GetFunctionResponse {
  FunctionConfiguration configuration{};
  aws::FunctionCodeLocation code{};
  std::optional<std::map<std::string, std::string>> tags{};
  std::optional<aws::FunctionConcurrency> concurrency{};
};
Schema describe(Type<GetFunctionResponse>);

/// The request of all operations that have only a function and an optional qualifier.
struct FunctionRequest {
  std::string function_name{};
  std::optional<std::string> qualifier{};
};
Schema describe(Type<FunctionRequest>);

/// The response of operations that return nothing.
struct NoContent {};
Schema describe(Type<NoContent>);

struct ListFunctionsRequest {
  std::optional<std::string> master_region{};
  std::optional<std::string> function_version{};
  std::optional<std::string> marker{};
  std::optional<int> max_items{};
};
Schema describe(Type<ListFunctionsRequest>);

struct ListFunctionsResponse {
  std::optional<std::string> next_marker{};
  std::vector<FunctionConfiguration> functions{};
};
Schema describe(Type<ListFunctionsResponse>);

struct ListVersionsByFunctionResponse {
  std::optional<std::string> next_marker{};
  std::vector<FunctionConfiguration> versions{};
};
Schema describe(Type<ListVersionsByFunctionResponse>);

struct DeleteAliasRequest {
  std::string function_name{};
  std::string name{};
};
Schema describe(Type<DeleteAliasRequest>);

struct AddPermissionRequest {
  std::string function_name{};
  std::string statement_id{};
  std::string action{};
  std::string principal{};
  std::optional<std::string> source_arn{};
  std::optional<std::string> source_account{};
  std::optional<std::string> event_source_token{};
  std::optional<std::string> qualifier{};
  std::optional<std::string> revision_id{};
  std::optional<std::string> principal_org_id{};
  std::optional<std::string> function_url_auth_type{};
  std::optional<bool> invoked_via_function_url{};
};
Schema describe(Type<AddPermissionRequest>);

struct AddPermissionResponse {
  std::string statement{};
};
Schema describe(Type<AddPermissionResponse>);

struct RemovePermissionRequest {
  std::string function_name{};
  std::string statement_id{};
  std::optional<std::string> qualifier{};
  std::optional<std::string> revision_id{};
};
Schema describe(Type<RemovePermissionRequest>);

struct GetPolicyResponse {
  std::string policy{};
  std::string revision_id{};
};
Schema describe(Type<GetPolicyResponse>);

struct TagResourceRequest {
  std::string resource{};
  std::map<std::string, std::string> tags{};
};
Schema describe(Type<TagResourceRequest>);

struct UntagResourceRequest {
  std::string resource{};
  std::vector<std::string> tag_keys{};
};
Schema describe(Type<UntagResourceRequest>);

struct ListTagsRequest {
  std::string resource{};
};
Schema describe(Type<ListTagsRequest>);

struct ListTagsResponse {
  std::map<std::string, std::string> tags{};
};
Schema describe(Type<ListTagsResponse>);

struct PutFunctionConcurrencyRequest {
  std::string function_name{};
  int reserved_concurrent_executions = 0;
};
Schema describe(Type<PutFunctionConcurrencyRequest>);

struct Cors {
  std::optional<bool> allow_credentials{};
  std::optional<std::vector<std::string>> allow_headers{};
  std::optional<std::vector<std::string>> allow_methods{};
  std::optional<std::vector<std::string>> allow_origins{};
  std::optional<std::vector<std::string>> expose_headers{};
  std::optional<int> max_age{};
};
Schema describe(Type<Cors>);

/// The request of CreateFunctionUrlConfig and UpdateFunctionUrlConfig.
struct FunctionUrlRequest {
  std::string function_name{};
  std::optional<std::string> qualifier{};
  std::optional<std::string> auth_type{};
  std::optional<Cors> cors{};
  std::optional<std::string> invoke_mode{};
};
Schema describe(Type<FunctionUrlRequest>);

struct FunctionUrlConfig {
  std::string function_url{};
  std::string function_arn{};
  std::string creation_time{};
  std::optional<std::string> last_modified_time{};
  std::optional<Cors> cors{};
  std::string auth_type{};
  std::optional<std::string> invoke_mode{};
};
Schema describe(Type<FunctionUrlConfig>);

struct ListByFunctionRequest {
  std::string function_name{};
  std::optional<std::string> marker{};
  std::optional<int> max_items{};
};
Schema describe(Type<ListByFunctionRequest>);

struct ListFunctionUrlConfigsResponse {
  std::vector<FunctionUrlConfig> function_url_configs{};
  std::optional<std::string> next_marker{};
};
Schema describe(Type<ListFunctionUrlConfigsResponse>);

struct Destination {
  std::optional<std::string> destination{};
};
Schema describe(Type<Destination>);

struct DestinationConfig {
  Destination on_success{};
  Destination on_failure{};
};
Schema describe(Type<DestinationConfig>);

/// The request of PutFunctionEventInvokeConfig and UpdateFunctionEventInvokeConfig.
struct EventInvokeConfigRequest {
  std::string function_name{};
  std::optional<std::string> qualifier{};
  std::optional<int> maximum_retry_attempts{};
  std::optional<int> maximum_event_age_s{};
  std::optional<DestinationConfig> destination_config{};
};
Schema describe(Type<EventInvokeConfigRequest>);

struct FunctionEventInvokeConfig {
  double last_modified = 0;
  std::string function_arn{};
  std::optional<int> maximum_retry_attempts{};
  std::optional<int> maximum_event_age_s{};
  DestinationConfig destination_config{};
};
Schema describe(Type<FunctionEventInvokeConfig>);

struct ListFunctionEventInvokeConfigsResponse {
  std::vector<FunctionEventInvokeConfig> function_event_invoke_configs{};
  std::optional<std::string> next_marker{};
};
Schema describe(Type<ListFunctionEventInvokeConfigsResponse>);

struct FunctionCodeSigningConfig {
  std::optional<std::string> code_signing_config_arn{};
  std::optional<std::string> function_name{};
};
Schema describe(Type<FunctionCodeSigningConfig>);

}  // namespace martlet::cloud::lambda
