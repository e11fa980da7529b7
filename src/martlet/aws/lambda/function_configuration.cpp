#include <martlet/aws/lambda/function_configuration.hpp>

#include <martlet/aws/wire/member_rules.hpp>

namespace martlet::aws {

Schema describe(Type<PartError>) {
  return object<PartError>("PartError", wire<&PartError::error_code>("ErrorCode"), wire<&PartError::message>("Message"));
}
Schema describe(Type<VpcConfig>) {
  return object<VpcConfig>("VpcConfigResponse", wire<&VpcConfig::subnet_ids>("SubnetIds"),
                           wire<&VpcConfig::security_group_ids>("SecurityGroupIds"), wire<&VpcConfig::vpc_id>("VpcId"),
                           wire<&VpcConfig::ipv6_allowed_for_dual_stack>("Ipv6AllowedForDualStack"));
}
Schema describe(Type<DeadLetterConfig>) {
  return object<DeadLetterConfig>("DeadLetterConfig", wire<&DeadLetterConfig::target_arn>("TargetArn"));
}
Schema describe(Type<FunctionEnvironment>) {
  return object<FunctionEnvironment>("EnvironmentResponse", wire<&FunctionEnvironment::variables>("Variables"),
                                     wire<&FunctionEnvironment::error>("Error"));
}
Schema describe(Type<TracingConfig>) { return object<TracingConfig>("TracingConfig", wire<&TracingConfig::mode>("Mode")); }
Schema describe(Type<Layer>) {
  return object<Layer>("Layer", wire<&Layer::arn>("Arn"), wire<&Layer::code_size>("CodeSize"),
                       wire<&Layer::signing_profile_version_arn>("SigningProfileVersionArn"),
                       wire<&Layer::signing_job_arn>("SigningJobArn"));
}
Schema describe(Type<FileSystemConfig>) {
  return object<FileSystemConfig>("FileSystemConfig", wire<&FileSystemConfig::arn>("Arn"),
                                  wire<&FileSystemConfig::local_mount_path>("LocalMountPath"));
}
Schema describe(Type<ImageConfig>) {
  return object<ImageConfig>("ImageConfig", wire<&ImageConfig::entry_point>("EntryPoint"), wire<&ImageConfig::command>("Command"),
                             wire<&ImageConfig::working_directory>("WorkingDirectory"));
}
Schema describe(Type<ImageConfigResponse>) {
  return object<ImageConfigResponse>("ImageConfigResponse", wire<&ImageConfigResponse::image_config>("ImageConfig"),
                                     wire<&ImageConfigResponse::error>("Error"));
}
Schema describe(Type<EphemeralStorage>) { return object<EphemeralStorage>("EphemeralStorage", wire<&EphemeralStorage::size>("Size")); }
Schema describe(Type<SnapStart>) {
  return object<SnapStart>("SnapStartResponse", wire<&SnapStart::apply_on>("ApplyOn"),
                           wire<&SnapStart::optimization_status>("OptimizationStatus"));
}
Schema describe(Type<RuntimeVersionConfig>) {
  return object<RuntimeVersionConfig>("RuntimeVersionConfig", wire<&RuntimeVersionConfig::runtime_version_arn>("RuntimeVersionArn"),
                                      wire<&RuntimeVersionConfig::error>("Error"));
}
Schema describe(Type<LoggingConfig>) {
  return object<LoggingConfig>("LoggingConfig", wire<&LoggingConfig::log_format>("LogFormat"),
                               wire<&LoggingConfig::application_log_level>("ApplicationLogLevel"),
                               wire<&LoggingConfig::system_log_level>("SystemLogLevel"), wire<&LoggingConfig::log_group>("LogGroup"));
}
Schema describe(Type<ManagedInstancesConfig>) {
  return object<ManagedInstancesConfig>(
      "LambdaManagedInstancesCapacityProviderConfig", wire<&ManagedInstancesConfig::capacity_provider_arn>("CapacityProviderArn"),
      wire<&ManagedInstancesConfig::per_execution_environment_max_concurrency>("PerExecutionEnvironmentMaxConcurrency"),
      wire<&ManagedInstancesConfig::execution_environment_memory_gib_per_vcpu>("ExecutionEnvironmentMemoryGiBPerVCpu"));
}
Schema describe(Type<CapacityProviderConfig>) {
  return object<CapacityProviderConfig>(
      "CapacityProviderConfig", wire<&CapacityProviderConfig::lambda_managed_instances>("LambdaManagedInstancesCapacityProviderConfig"));
}
Schema describe(Type<DurableConfig>) {
  return object<DurableConfig>("DurableConfig", wire<&DurableConfig::retention_period_days>("RetentionPeriodInDays"),
                               wire<&DurableConfig::execution_timeout_s>("ExecutionTimeout"));
}
Schema describe(Type<TenancyConfig>) {
  return object<TenancyConfig>("TenancyConfig", wire<&TenancyConfig::tenant_isolation_mode>("TenantIsolationMode"));
}

Schema describe(Type<FunctionConfiguration>) {
  using F = FunctionConfiguration;
  return object<F>(
      "FunctionConfiguration", wire<&F::function_name>("FunctionName"), wire<&F::function_arn>("FunctionArn"), wire<&F::runtime>("Runtime"),
      wire<&F::role>("Role"), wire<&F::handler>("Handler"), wire<&F::code_size>("CodeSize"), wire<&F::description>("Description"),
      wire<&F::timeout>("Timeout"), wire<&F::memory_size>("MemorySize"), wire<&F::last_modified>("LastModified"),
      wire<&F::code_sha256>("CodeSha256"), wire<&F::version>("Version"), wire<&F::vpc_config>("VpcConfig"),
      wire<&F::dead_letter_config>("DeadLetterConfig"), wire<&F::environment>("Environment"), wire<&F::kms_key_arn>("KMSKeyArn"),
      wire<&F::tracing_config>("TracingConfig"), wire<&F::master_arn>("MasterArn"), wire<&F::revision_id>("RevisionId"),
      wire<&F::layers>("Layers"), wire<&F::state>("State"), wire<&F::state_reason>("StateReason"),
      wire<&F::state_reason_code>("StateReasonCode"), wire<&F::last_update_status>("LastUpdateStatus"),
      wire<&F::last_update_status_reason>("LastUpdateStatusReason"), wire<&F::last_update_status_reason_code>("LastUpdateStatusReasonCode"),
      wire<&F::file_system_configs>("FileSystemConfigs"), wire<&F::package_type>("PackageType").fallback(std::string(package_type::zip)),
      wire<&F::image_config_response>("ImageConfigResponse"), wire<&F::signing_profile_version_arn>("SigningProfileVersionArn"),
      wire<&F::signing_job_arn>("SigningJobArn"), wire<&F::architectures>("Architectures"), wire<&F::ephemeral_storage>("EphemeralStorage"),
      wire<&F::snap_start>("SnapStart"), wire<&F::runtime_version_config>("RuntimeVersionConfig"),
      wire<&F::logging_config>("LoggingConfig"), wire<&F::capacity_provider_config>("CapacityProviderConfig"),
      wire<&F::config_sha256>("ConfigSha256"), wire<&F::durable_config>("DurableConfig"), wire<&F::tenancy_config>("TenancyConfig"));
}

}  // namespace martlet::aws
