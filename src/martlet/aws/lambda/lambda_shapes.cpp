#include <martlet/aws/lambda/lambda_shapes.hpp>

#include <martlet/aws/wire/member_rules.hpp>

namespace martlet::aws {
namespace {

// The patterns and limits of AWS's service model.
constexpr const char* function_name_pattern =
    "^(arn:(aws[a-zA-Z-]*)?:lambda:)?([a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:)?(\\d{12}:)?(function:)?([a-zA-Z0-9-_]+)"
    "(:(\\$LATEST|[a-zA-Z0-9-_]+))?$";
constexpr const char* namespaced_name_pattern =
    "^(arn:(aws[a-zA-Z-]*)?:lambda:)?([a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:)?(\\d{12}:)?(function:)?([a-zA-Z0-9-_\\.]+)"
    "(:(\\$LATEST(\\.PUBLISHED)?|[a-zA-Z0-9-_]+))?$";
constexpr const char* alias_pattern = "^(?!^[0-9]+$)([a-zA-Z0-9-_]+)$";
constexpr const char* version_pattern = "^(\\$LATEST(\\.PUBLISHED)?|[0-9]+)$";
constexpr const char* qualifier_pattern = "^[a-zA-Z0-9$_.-]+$";

template <auto Member>
auto function_name() {
  return required<Member>("FunctionName").min(1).max(140).pattern(function_name_pattern);
}
// The rules for operations that also accept a function of a managed namespace, and a qualifier after the name.
template <auto Member>
auto namespaced_function_name() {
  return required<Member>("FunctionName").min(1).max(256).pattern(namespaced_name_pattern);
}
template <auto Member>
auto description() {
  return wire<Member>("Description").max(256);
}

}  // namespace

Schema describe(Type<AliasRoutingConfiguration>) {
  return object<AliasRoutingConfiguration>(
      "AliasRoutingConfiguration",
      wire<&AliasRoutingConfiguration::additional_version_weights>("AdditionalVersionWeights").values(value<double>().min(0.0).max(1.0)));
}
Schema describe(Type<AliasConfiguration>) {
  using A = AliasConfiguration;
  return object<A>("AliasConfiguration", wire<&A::alias_arn>("AliasArn"), wire<&A::name>("Name"),
                   wire<&A::function_version>("FunctionVersion"), wire<&A::description>("Description"),
                   wire<&A::routing_config>("RoutingConfig"), wire<&A::revision_id>("RevisionId"));
}

Schema describe(Type<ListAliasesRequest>) {
  using R = ListAliasesRequest;
  return object<R>("ListAliasesRequest", function_name<&R::function_name>(),
                   required<&R::function_version>("FunctionVersion").min(1).max(1024).pattern(version_pattern), wire<&R::marker>("Marker"),
                   wire<&R::max_items>("MaxItems").min(1).max(10'000));
}
Schema describe(Type<ListAliasesResponse>) {
  using R = ListAliasesResponse;
  return object<R>("ListAliasesResponse", wire<&R::next_marker>("NextMarker"), wire<&R::aliases>("Aliases"));
}

Schema describe(Type<GetAliasRequest>) {
  using R = GetAliasRequest;
  return object<R>("GetAliasRequest", function_name<&R::function_name>(),
                   required<&R::name>("Name").min(1).max(128).pattern(alias_pattern));
}
Schema describe(Type<CreateAliasRequest>) {
  using R = CreateAliasRequest;
  return object<R>("CreateAliasRequest", function_name<&R::function_name>(),
                   required<&R::name>("Name").min(1).max(128).pattern(alias_pattern),
                   required<&R::function_version>("FunctionVersion").min(1).max(1024).pattern(version_pattern),
                   description<&R::description>(), wire<&R::routing_config>("RoutingConfig"));
}
Schema describe(Type<UpdateAliasRequest>) {
  using R = UpdateAliasRequest;
  return object<R>("UpdateAliasRequest", function_name<&R::function_name>(),
                   required<&R::name>("Name").min(1).max(128).pattern(alias_pattern),
                   required<&R::function_version>("FunctionVersion").min(1).max(1024).pattern(version_pattern),
                   description<&R::description>(), wire<&R::routing_config>("RoutingConfig"), wire<&R::revision_id>("RevisionId"));
}

Schema describe(Type<ListVersionsByFunctionRequest>) {
  using R = ListVersionsByFunctionRequest;
  return object<R>("ListVersionsByFunctionRequest", namespaced_function_name<&R::function_name>(), wire<&R::marker>("Marker"),
                   wire<&R::max_items>("MaxItems").min(1).max(10'000));
}
Schema describe(Type<ListVersionsByFunctionResponse>) {
  using R = ListVersionsByFunctionResponse;
  return object<R>("ListVersionsByFunctionResponse", wire<&R::next_marker>("NextMarker"), wire<&R::versions>("Versions"));
}

Schema describe(Type<GetFunctionRequest>) {
  using R = GetFunctionRequest;
  return object<R>("GetFunctionRequest", namespaced_function_name<&R::function_name>(),
                   required<&R::qualifier>("Qualifier").min(1).max(128).pattern(qualifier_pattern));
}
Schema describe(Type<ResolvedS3Object>) {
  using R = ResolvedS3Object;
  return object<R>("ResolvedS3Object", wire<&R::s3_bucket>("S3Bucket"), wire<&R::s3_key>("S3Key"),
                   wire<&R::s3_object_version>("S3ObjectVersion"));
}
Schema describe(Type<FunctionCodeLocation>) {
  using R = FunctionCodeLocation;
  return object<R>("FunctionCodeLocation", wire<&R::repository_type>("RepositoryType"), wire<&R::location>("Location"),
                   wire<&R::image_uri>("ImageUri"), wire<&R::resolved_image_uri>("ResolvedImageUri"),
                   wire<&R::source_kms_key_arn>("SourceKMSKeyArn"), wire<&R::resolved_s3_object>("ResolvedS3Object"),
                   wire<&R::error>("Error"));
}
Schema describe(Type<FunctionConcurrency>) {
  return object<FunctionConcurrency>("Concurrency",
                                     wire<&FunctionConcurrency::reserved_concurrent_executions>("ReservedConcurrentExecutions"));
}
Schema describe(Type<GetFunctionResponse>) {
  using R = GetFunctionResponse;
  return object<R>("GetFunctionResponse", wire<&R::configuration>("Configuration"), wire<&R::code>("Code"), wire<&R::tags>("Tags"),
                   wire<&R::tags_error>("TagsError"), wire<&R::concurrency>("Concurrency"));
}

Schema describe(Type<UpdateFunctionCodeRequest>) {
  using R = UpdateFunctionCodeRequest;
  return object<R>("UpdateFunctionCodeRequest", function_name<&R::function_name>(), wire<&R::zip_file>("ZipFile"),
                   required<&R::s3_bucket>("S3Bucket").min(3).max(63).pattern("^[0-9A-Za-z\\.\\-_]*(?<!\\.)$"),
                   required<&R::s3_key>("S3Key").min(1).max(1024), required<&R::s3_object_version>("S3ObjectVersion").min(1).max(1024),
                   wire<&R::s3_object_storage_mode>("S3ObjectStorageMode"), wire<&R::image_uri>("ImageUri"), wire<&R::publish>("Publish"),
                   wire<&R::dry_run>("DryRun"), wire<&R::revision_id>("RevisionId"), wire<&R::architectures>("Architectures").min(1).max(1),
                   wire<&R::source_kms_key_arn>("SourceKMSKeyArn"));
}
Schema describe(Type<PublishVersionRequest>) {
  using R = PublishVersionRequest;
  return object<R>("PublishVersionRequest", function_name<&R::function_name>(), wire<&R::code_sha256>("CodeSha256"),
                   description<&R::description>(), wire<&R::revision_id>("RevisionId"));
}

Schema describe(Type<EnvironmentSettings>) {
  return object<EnvironmentSettings>("Environment", wire<&EnvironmentSettings::variables>("Variables"));
}
Schema describe(Type<VpcSettings>) {
  return object<VpcSettings>("VpcConfig", wire<&VpcSettings::subnet_ids>("SubnetIds").max(16),
                             wire<&VpcSettings::security_group_ids>("SecurityGroupIds").max(5),
                             wire<&VpcSettings::ipv6_allowed_for_dual_stack>("Ipv6AllowedForDualStack"));
}
Schema describe(Type<SnapStartSettings>) { return object<SnapStartSettings>("SnapStart", wire<&SnapStartSettings::apply_on>("ApplyOn")); }
Schema describe(Type<UpdateFunctionConfigurationRequest>) {
  using R = UpdateFunctionConfigurationRequest;
  return object<R>("UpdateFunctionConfigurationRequest", function_name<&R::function_name>(), wire<&R::role>("Role"),
                   wire<&R::handler>("Handler").max(128), description<&R::description>(), wire<&R::timeout>("Timeout").min(1),
                   wire<&R::memory_size>("MemorySize").min(128).max(32'768), wire<&R::vpc_config>("VpcConfig"),
                   wire<&R::environment>("Environment"), wire<&R::runtime>("Runtime"), wire<&R::dead_letter_config>("DeadLetterConfig"),
                   wire<&R::kms_key_arn>("KMSKeyArn"), wire<&R::tracing_config>("TracingConfig"), wire<&R::revision_id>("RevisionId"),
                   wire<&R::layers>("Layers"), wire<&R::file_system_configs>("FileSystemConfigs").max(1),
                   wire<&R::image_config>("ImageConfig"), wire<&R::ephemeral_storage>("EphemeralStorage"),
                   wire<&R::snap_start>("SnapStart"), wire<&R::logging_config>("LoggingConfig"));
}

Schema describe(Type<GetAccountSettingsRequest>) { return object<GetAccountSettingsRequest>("GetAccountSettingsRequest"); }
Schema describe(Type<AccountLimit>) {
  using R = AccountLimit;
  return object<R>("AccountLimit", wire<&R::total_code_size>("TotalCodeSize"), wire<&R::code_size_unzipped>("CodeSizeUnzipped"),
                   wire<&R::code_size_zipped>("CodeSizeZipped"), wire<&R::concurrent_executions>("ConcurrentExecutions"),
                   wire<&R::unreserved_concurrent_executions>("UnreservedConcurrentExecutions"));
}
Schema describe(Type<AccountUsage>) {
  using R = AccountUsage;
  return object<R>("AccountUsage", wire<&R::total_code_size>("TotalCodeSize"), wire<&R::function_count>("FunctionCount"));
}
Schema describe(Type<GetAccountSettingsResponse>) {
  using R = GetAccountSettingsResponse;
  return object<R>("GetAccountSettingsResponse", wire<&R::account_limit>("AccountLimit"), wire<&R::account_usage>("AccountUsage"));
}

Schema describe(Type<GetProvisionedConcurrencyConfigRequest>) {
  using R = GetProvisionedConcurrencyConfigRequest;
  return object<R>("GetProvisionedConcurrencyConfigRequest", function_name<&R::function_name>(),
                   required<&R::qualifier>("Qualifier").min(1).max(128).pattern("^(|[a-zA-Z0-9$_-]+)$"));
}
Schema describe(Type<GetProvisionedConcurrencyConfigResponse>) {
  using R = GetProvisionedConcurrencyConfigResponse;
  return object<R>("GetProvisionedConcurrencyConfigResponse", wire<&R::requested>("RequestedProvisionedConcurrentExecutions"),
                   wire<&R::available>("AvailableProvisionedConcurrentExecutions"),
                   wire<&R::allocated>("AllocatedProvisionedConcurrentExecutions"), wire<&R::status>("Status"),
                   wire<&R::status_reason>("StatusReason"), wire<&R::last_modified>("LastModified"));
}

Schema describe(Type<InvokeRequest>) {
  using R = InvokeRequest;
  return object<R>("InvocationRequest", namespaced_function_name<&R::function_name>(), wire<&R::invocation_type>("InvocationType"),
                   wire<&R::log_type>("LogType"), wire<&R::client_context>("ClientContext"), wire<&R::payload>("Payload"),
                   required<&R::qualifier>("Qualifier").min(1).max(128).pattern(qualifier_pattern));
}
Schema describe(Type<InvokeResponse>) {
  using R = InvokeResponse;
  return object<R>("InvocationResponse", wire<&R::status_code>("StatusCode"), wire<&R::function_error>("FunctionError"),
                   wire<&R::log_result>("LogResult"), wire<&R::payload>("Payload"), wire<&R::executed_version>("ExecutedVersion"));
}

}  // namespace martlet::aws
