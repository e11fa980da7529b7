#include "lambda_shapes.hpp"

#include <martlet/aws/wire/member_rules.hpp>

namespace martlet::cloud::lambda {

using aws::wire;

Schema describe(Type<FunctionConfiguration>) {
  using R = FunctionConfiguration;
  return object<R>(
      "FunctionConfiguration", wire<&R::function_name>("FunctionName"), wire<&R::function_arn>("FunctionArn"), wire<&R::runtime>("Runtime"),
      wire<&R::role>("Role"), wire<&R::handler>("Handler"), wire<&R::code_size>("CodeSize"), wire<&R::description>("Description"),
      wire<&R::timeout>("Timeout"), wire<&R::memory_size>("MemorySize"), wire<&R::last_modified>("LastModified"),
      wire<&R::code_sha256>("CodeSha256"), wire<&R::version>("Version"), wire<&R::environment>("Environment"),
      wire<&R::kms_key_arn>("KMSKeyArn"), wire<&R::tracing_config>("TracingConfig"), wire<&R::revision_id>("RevisionId"),
      wire<&R::state>("State"), wire<&R::state_reason>("StateReason"), wire<&R::state_reason_code>("StateReasonCode"),
      wire<&R::last_update_status>("LastUpdateStatus"), wire<&R::last_update_status_reason>("LastUpdateStatusReason"),
      wire<&R::last_update_status_reason_code>("LastUpdateStatusReasonCode"), wire<&R::package_type>("PackageType"),
      wire<&R::architectures>("Architectures"), wire<&R::ephemeral_storage>("EphemeralStorage"), wire<&R::snap_start>("SnapStart"),
      wire<&R::runtime_version_config>("RuntimeVersionConfig"), wire<&R::logging_config>("LoggingConfig"));
}
Schema describe(Type<FunctionCode>) {
  using R = FunctionCode;
  return object<R>("FunctionCode", wire<&R::zip_file>("ZipFile"), wire<&R::s3_bucket>("S3Bucket"), wire<&R::s3_key>("S3Key"),
                   wire<&R::s3_object_version>("S3ObjectVersion"), wire<&R::image_uri>("ImageUri"),
                   wire<&R::source_kms_key_arn>("SourceKMSKeyArn"));
}
Schema describe(Type<CreateFunctionRequest>) {
  using R = CreateFunctionRequest;
  return object<R>("CreateFunctionRequest", wire<&R::function_name>("FunctionName"), wire<&R::runtime>("Runtime"), wire<&R::role>("Role"),
                   wire<&R::handler>("Handler"), wire<&R::code>("Code"), wire<&R::description>("Description"), wire<&R::timeout>("Timeout"),
                   wire<&R::memory_size>("MemorySize"), wire<&R::publish>("Publish"), wire<&R::vpc_config>("VpcConfig"),
                   wire<&R::package_type>("PackageType"), wire<&R::dead_letter_config>("DeadLetterConfig"),
                   wire<&R::environment>("Environment"), wire<&R::kms_key_arn>("KMSKeyArn"), wire<&R::tracing_config>("TracingConfig"),
                   wire<&R::tags>("Tags"), wire<&R::layers>("Layers"), wire<&R::file_system_configs>("FileSystemConfigs"),
                   wire<&R::image_config>("ImageConfig"), wire<&R::code_signing_config_arn>("CodeSigningConfigArn"),
                   wire<&R::architectures>("Architectures"), wire<&R::ephemeral_storage>("EphemeralStorage"),
                   wire<&R::snap_start>("SnapStart"), wire<&R::logging_config>("LoggingConfig"),
                   wire<&R::capacity_provider_config>("CapacityProviderConfig"), wire<&R::durable_config>("DurableConfig"),
                   wire<&R::tenancy_config>("TenancyConfig"), wire<&R::publish_to>("PublishTo"));
}
Schema describe(Type<GetFunctionResponse>) {
  using R = GetFunctionResponse;
  return object<R>("GetFunctionResponse", wire<&R::configuration>("Configuration"), wire<&R::code>("Code"), wire<&R::tags>("Tags"),
                   wire<&R::concurrency>("Concurrency"));
}
Schema describe(Type<FunctionRequest>) {
  using R = FunctionRequest;
  return object<R>("FunctionRequest", wire<&R::function_name>("FunctionName"), wire<&R::qualifier>("Qualifier"));
}
Schema describe(Type<NoContent>) { return object<NoContent>("NoContent"); }
Schema describe(Type<ListFunctionsRequest>) {
  using R = ListFunctionsRequest;
  return object<R>("ListFunctionsRequest", wire<&R::master_region>("MasterRegion"), wire<&R::function_version>("FunctionVersion"),
                   wire<&R::marker>("Marker"), wire<&R::max_items>("MaxItems"));
}
Schema describe(Type<ListFunctionsResponse>) {
  using R = ListFunctionsResponse;
  return object<R>("ListFunctionsResponse", wire<&R::next_marker>("NextMarker"), wire<&R::functions>("Functions"));
}
Schema describe(Type<ListVersionsByFunctionResponse>) {
  using R = ListVersionsByFunctionResponse;
  return object<R>("ListVersionsByFunctionResponse", wire<&R::next_marker>("NextMarker"), wire<&R::versions>("Versions"));
}
Schema describe(Type<DeleteAliasRequest>) {
  using R = DeleteAliasRequest;
  return object<R>("DeleteAliasRequest", wire<&R::function_name>("FunctionName"), wire<&R::name>("Name"));
}
Schema describe(Type<AddPermissionRequest>) {
  using R = AddPermissionRequest;
  return object<R>("AddPermissionRequest", wire<&R::function_name>("FunctionName"), wire<&R::statement_id>("StatementId"),
                   wire<&R::action>("Action"), wire<&R::principal>("Principal"), wire<&R::source_arn>("SourceArn"),
                   wire<&R::source_account>("SourceAccount"), wire<&R::event_source_token>("EventSourceToken"),
                   wire<&R::qualifier>("Qualifier"), wire<&R::revision_id>("RevisionId"), wire<&R::principal_org_id>("PrincipalOrgID"),
                   wire<&R::function_url_auth_type>("FunctionUrlAuthType"), wire<&R::invoked_via_function_url>("InvokedViaFunctionUrl"));
}
Schema describe(Type<AddPermissionResponse>) {
  using R = AddPermissionResponse;
  return object<R>("AddPermissionResponse", wire<&R::statement>("Statement"));
}
Schema describe(Type<RemovePermissionRequest>) {
  using R = RemovePermissionRequest;
  return object<R>("RemovePermissionRequest", wire<&R::function_name>("FunctionName"), wire<&R::statement_id>("StatementId"),
                   wire<&R::qualifier>("Qualifier"), wire<&R::revision_id>("RevisionId"));
}
Schema describe(Type<GetPolicyResponse>) {
  using R = GetPolicyResponse;
  return object<R>("GetPolicyResponse", wire<&R::policy>("Policy"), wire<&R::revision_id>("RevisionId"));
}
Schema describe(Type<TagResourceRequest>) {
  using R = TagResourceRequest;
  return object<R>("TagResourceRequest", wire<&R::resource>("Resource"), wire<&R::tags>("Tags"));
}
Schema describe(Type<UntagResourceRequest>) {
  using R = UntagResourceRequest;
  return object<R>("UntagResourceRequest", wire<&R::resource>("Resource"), wire<&R::tag_keys>("TagKeys"));
}
Schema describe(Type<ListTagsRequest>) {
  using R = ListTagsRequest;
  return object<R>("ListTagsRequest", wire<&R::resource>("Resource"));
}
Schema describe(Type<ListTagsResponse>) {
  using R = ListTagsResponse;
  return object<R>("ListTagsResponse", wire<&R::tags>("Tags"));
}
Schema describe(Type<PutFunctionConcurrencyRequest>) {
  using R = PutFunctionConcurrencyRequest;
  return object<R>("PutFunctionConcurrencyRequest", wire<&R::function_name>("FunctionName"),
                   wire<&R::reserved_concurrent_executions>("ReservedConcurrentExecutions"));
}
Schema describe(Type<Cors>) {
  using R = Cors;
  return object<R>("Cors", wire<&R::allow_credentials>("AllowCredentials"), wire<&R::allow_headers>("AllowHeaders"),
                   wire<&R::allow_methods>("AllowMethods"), wire<&R::allow_origins>("AllowOrigins"),
                   wire<&R::expose_headers>("ExposeHeaders"), wire<&R::max_age>("MaxAge"));
}
Schema describe(Type<FunctionUrlRequest>) {
  using R = FunctionUrlRequest;
  return object<R>("FunctionUrlRequest", wire<&R::function_name>("FunctionName"), wire<&R::qualifier>("Qualifier"),
                   wire<&R::auth_type>("AuthType"), wire<&R::cors>("Cors"), wire<&R::invoke_mode>("InvokeMode"));
}
Schema describe(Type<FunctionUrlConfig>) {
  using R = FunctionUrlConfig;
  return object<R>("FunctionUrlConfig", wire<&R::function_url>("FunctionUrl"), wire<&R::function_arn>("FunctionArn"),
                   wire<&R::creation_time>("CreationTime"), wire<&R::last_modified_time>("LastModifiedTime"), wire<&R::cors>("Cors"),
                   wire<&R::auth_type>("AuthType"), wire<&R::invoke_mode>("InvokeMode"));
}
Schema describe(Type<ListByFunctionRequest>) {
  using R = ListByFunctionRequest;
  return object<R>("ListByFunctionRequest", wire<&R::function_name>("FunctionName"), wire<&R::marker>("Marker"),
                   wire<&R::max_items>("MaxItems"));
}
Schema describe(Type<ListFunctionUrlConfigsResponse>) {
  using R = ListFunctionUrlConfigsResponse;
  return object<R>("ListFunctionUrlConfigsResponse", wire<&R::function_url_configs>("FunctionUrlConfigs"),
                   wire<&R::next_marker>("NextMarker"));
}
Schema describe(Type<Destination>) {
  using R = Destination;
  return object<R>("Destination", wire<&R::destination>("Destination"));
}
Schema describe(Type<DestinationConfig>) {
  using R = DestinationConfig;
  return object<R>("DestinationConfig", wire<&R::on_success>("OnSuccess"), wire<&R::on_failure>("OnFailure"));
}
Schema describe(Type<EventInvokeConfigRequest>) {
  using R = EventInvokeConfigRequest;
  return object<R>("EventInvokeConfigRequest", wire<&R::function_name>("FunctionName"), wire<&R::qualifier>("Qualifier"),
                   wire<&R::maximum_retry_attempts>("MaximumRetryAttempts"), wire<&R::maximum_event_age_s>("MaximumEventAgeInSeconds"),
                   wire<&R::destination_config>("DestinationConfig"));
}
Schema describe(Type<FunctionEventInvokeConfig>) {
  using R = FunctionEventInvokeConfig;
  return object<R>("FunctionEventInvokeConfig", wire<&R::last_modified>("LastModified"), wire<&R::function_arn>("FunctionArn"),
                   wire<&R::maximum_retry_attempts>("MaximumRetryAttempts"), wire<&R::maximum_event_age_s>("MaximumEventAgeInSeconds"),
                   wire<&R::destination_config>("DestinationConfig"));
}
Schema describe(Type<ListFunctionEventInvokeConfigsResponse>) {
  using R = ListFunctionEventInvokeConfigsResponse;
  return object<R>("ListFunctionEventInvokeConfigsResponse", wire<&R::function_event_invoke_configs>("FunctionEventInvokeConfigs"),
                   wire<&R::next_marker>("NextMarker"));
}
Schema describe(Type<FunctionCodeSigningConfig>) {
  using R = FunctionCodeSigningConfig;
  return object<R>("FunctionCodeSigningConfig", wire<&R::code_signing_config_arn>("CodeSigningConfigArn"),
                   wire<&R::function_name>("FunctionName"));
}

}  // namespace martlet::cloud::lambda
