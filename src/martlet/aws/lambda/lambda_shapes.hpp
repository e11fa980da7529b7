#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include <martlet/aws/lambda/function_configuration.hpp>
#include <martlet/aws/wire/blob.hpp>

/// The shapes of the operations of AWS Lambda that Martlet calls. Names and meanings are those of the Lambda API Reference; members that
/// can be left out are optional. `function_name` accepts what AWS accepts (a name, a partial or a full ARN). Callers that require names
/// must check.
namespace martlet::aws {

struct AliasRoutingConfiguration {
  std::map<std::string, double> additional_version_weights;  ///< the share of each version, from 0 to 1
  bool operator==(const AliasRoutingConfiguration&) const = default;
};
Schema describe(Type<AliasRoutingConfiguration>);

struct AliasConfiguration {
  std::string alias_arn;
  std::string name;
  std::string function_version;
  std::string description;
  std::string revision_id;  ///< the alias's revision
  std::optional<AliasRoutingConfiguration> routing_config;
  bool operator==(const AliasConfiguration&) const = default;
};
Schema describe(Type<AliasConfiguration>);

struct ListAliasesRequest {
  std::string function_name;
  std::optional<std::string> function_version;  ///< if set, only aliases that point at this version
  std::optional<std::string> marker;            ///< `next_marker` of the previous page
  std::optional<int> max_items;
};
struct ListAliasesResponse {
  std::vector<AliasConfiguration> aliases;
  std::optional<std::string> next_marker;  ///< set if there are more aliases
};

struct GetAliasRequest {
  std::string function_name;
  std::string name;
};

struct CreateAliasRequest {
  std::string function_name;
  std::string name;
  std::string function_version;
  std::optional<std::string> description;
  std::optional<AliasRoutingConfiguration> routing_config;
};

/// If routing_config is left out, AWS keeps the old weights. To clear them, send an empty map.
struct UpdateAliasRequest {
  std::string function_name;
  std::string name;
  std::optional<std::string> function_version;
  std::optional<std::string> description;
  std::optional<AliasRoutingConfiguration> routing_config;
  std::optional<std::string> revision_id;  ///< if set, fails with PreconditionFailedException (412) unless it is the alias's
};

struct ListVersionsByFunctionRequest {
  std::string function_name;
  std::optional<std::string> marker;
  std::optional<int> max_items;  ///< AWS returns at most 50
};
struct ListVersionsByFunctionResponse {
  std::vector<FunctionConfiguration> versions;  ///< including $LATEST
  std::optional<std::string> next_marker;
};

struct GetFunctionRequest {
  std::string function_name;
  std::optional<std::string> qualifier;  ///< a version or an alias; default: $LATEST
};
struct ResolvedS3Object {
  std::optional<std::string> s3_bucket;
  std::optional<std::string> s3_key;
  std::optional<std::string> s3_object_version;
  bool operator==(const ResolvedS3Object&) const = default;
};
Schema describe(Type<ResolvedS3Object>);
struct FunctionCodeLocation {
  std::optional<std::string> repository_type;
  std::optional<WireSecret> location;  ///< a presigned link to the code; it is secret, and valid for 10 minutes
  std::optional<std::string> image_uri;
  std::optional<std::string> resolved_image_uri;
  std::optional<std::string> source_kms_key_arn;
  std::optional<ResolvedS3Object> resolved_s3_object;  ///< instead of `location` if the code stays in its owner's bucket
  std::optional<PartError> error;                      ///< set if there is no link
};
Schema describe(Type<FunctionCodeLocation>);
struct FunctionConcurrency {
  std::optional<int> reserved_concurrent_executions;
};
Schema describe(Type<FunctionConcurrency>);
struct GetFunctionResponse {
  FunctionConfiguration configuration;
  FunctionCodeLocation code;
  std::map<std::string, std::string> tags;
  std::optional<PartError> tags_error;
  std::optional<FunctionConcurrency> concurrency;
};

/// Either zip_file, s3_bucket with s3_key, or image_uri must be set. AWS resets members that are left out to their defaults, so send the
/// function's current architectures, s3_object_storage_mode and source_kms_key_arn.
struct UpdateFunctionCodeRequest {
  std::string function_name;
  std::optional<Blob> zip_file;  ///< 50 MB at most
  std::optional<std::string> s3_bucket;
  std::optional<std::string> s3_key;
  std::optional<std::string> s3_object_version;
  std::optional<std::string> s3_object_storage_mode;  ///< one of object_storage_mode
  std::optional<std::string> image_uri;
  std::optional<std::vector<std::string>> architectures;
  std::optional<std::string> source_kms_key_arn;
  std::optional<std::string> revision_id;  ///< if set, must be $LATEST's
  std::optional<bool> publish;
  std::optional<bool> dry_run;
};

/// The status is 201 even if nothing has changed since the latest version. The response is then that version.
struct PublishVersionRequest {
  std::string function_name;
  std::optional<std::string> code_sha256;  ///< if set, must be $LATEST's
  std::optional<std::string> description;
  std::optional<std::string> revision_id;  ///< if set, must be $LATEST's
};

struct EnvironmentSettings {
  std::map<std::string, WireSecret> variables;
};
Schema describe(Type<EnvironmentSettings>);
struct VpcSettings {
  std::vector<std::string> subnet_ids;
  std::vector<std::string> security_group_ids;
  std::optional<bool> ipv6_allowed_for_dual_stack;
};
Schema describe(Type<VpcSettings>);
struct SnapStartSettings {
  std::optional<std::string> apply_on;
};
Schema describe(Type<SnapStartSettings>);
/// Members that are left out don't change.
struct UpdateFunctionConfigurationRequest {
  std::string function_name;
  std::optional<std::string> role;
  std::optional<std::string> handler;
  std::optional<std::string> description;
  std::optional<int> timeout;
  std::optional<int> memory_size;
  std::optional<VpcSettings> vpc_config;
  std::optional<EnvironmentSettings> environment;
  std::optional<std::string> runtime;
  std::optional<DeadLetterConfig> dead_letter_config;
  std::optional<std::string> kms_key_arn;
  std::optional<TracingConfig> tracing_config;
  std::optional<std::string> revision_id;
  std::optional<std::vector<std::string>> layers;
  std::optional<std::vector<FileSystemConfig>> file_system_configs;
  std::optional<ImageConfig> image_config;
  std::optional<EphemeralStorage> ephemeral_storage;
  std::optional<SnapStartSettings> snap_start;
  std::optional<LoggingConfig> logging_config;
};

struct GetAccountSettingsRequest {};
struct AccountLimit {
  std::int64_t total_code_size = 0;  ///< bytes
  std::int64_t code_size_unzipped = 0;
  std::int64_t code_size_zipped = 0;
  int concurrent_executions = 0;
  std::optional<int> unreserved_concurrent_executions;
};
Schema describe(Type<AccountLimit>);
struct AccountUsage {
  std::int64_t total_code_size = 0;
  std::int64_t function_count = 0;
};
Schema describe(Type<AccountUsage>);
struct GetAccountSettingsResponse {
  AccountLimit account_limit;
  AccountUsage account_usage;
};

/// Fails with ProvisionedConcurrencyConfigNotFoundException (404) if the qualifier has no provisioned concurrency.
struct GetProvisionedConcurrencyConfigRequest {
  std::string function_name;
  std::string qualifier;
};
struct GetProvisionedConcurrencyConfigResponse {
  int requested = 0;
  int available = 0;
  int allocated = 0;
  std::string status;  ///< IN_PROGRESS, READY, FAILED
  std::optional<std::string> status_reason;
  std::optional<std::string> last_modified;
};

struct InvokeRequest {
  std::string function_name;
  std::optional<std::string> qualifier;
  std::optional<std::string> invocation_type;  ///< RequestResponse (the default), Event, DryRun
  std::optional<std::string> log_type;         ///< if Tail, log_result has the last 4 KB of the log
  std::optional<std::string> client_context;   ///< base64
  std::string payload;                         ///< JSON; can contain secrets
};
struct InvokeResponse {
  int status_code = 0;
  std::optional<std::string> function_error;  ///< set if the function failed; `payload` describes the failure
  std::optional<std::string> log_result;      ///< base64
  std::optional<std::string> executed_version;
  std::string payload;
};

Schema describe(Type<ListAliasesRequest>);
Schema describe(Type<ListAliasesResponse>);
Schema describe(Type<GetAliasRequest>);
Schema describe(Type<CreateAliasRequest>);
Schema describe(Type<UpdateAliasRequest>);
Schema describe(Type<ListVersionsByFunctionRequest>);
Schema describe(Type<ListVersionsByFunctionResponse>);
Schema describe(Type<GetFunctionRequest>);
Schema describe(Type<GetFunctionResponse>);
Schema describe(Type<UpdateFunctionCodeRequest>);
Schema describe(Type<PublishVersionRequest>);
Schema describe(Type<UpdateFunctionConfigurationRequest>);
Schema describe(Type<GetAccountSettingsRequest>);
Schema describe(Type<GetAccountSettingsResponse>);
Schema describe(Type<GetProvisionedConcurrencyConfigRequest>);
Schema describe(Type<GetProvisionedConcurrencyConfigResponse>);
Schema describe(Type<InvokeRequest>);
Schema describe(Type<InvokeResponse>);

}  // namespace martlet::aws
