#pragma once
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/aws/wire/wire_secret.hpp>
#include <martlet/schema/type.hpp>

/// Lambda's description of a function or of one of its versions. Contract: Lambda API Reference, FunctionConfiguration. AWS's enumerations
/// are strings, so that values that are new in AWS are passed on. The values that Martlet compares with have names below.
namespace martlet::aws {

/// The reason why Lambda could not read a part of the configuration, for example because the caller isn't allowed to use a key.
struct PartError {
  std::optional<std::string> error_code;
  std::optional<std::string> message;
  bool operator==(const PartError&) const = default;
};
Schema describe(Type<PartError>);

struct VpcConfig {
  std::vector<std::string> subnet_ids;
  std::vector<std::string> security_group_ids;
  std::optional<std::string> vpc_id;
  std::optional<bool> ipv6_allowed_for_dual_stack;
  bool operator==(const VpcConfig&) const = default;
};
Schema describe(Type<VpcConfig>);

struct DeadLetterConfig {
  std::optional<std::string> target_arn;
  bool operator==(const DeadLetterConfig&) const = default;
};
Schema describe(Type<DeadLetterConfig>);

struct FunctionEnvironment {
  std::map<std::string, WireSecret> variables;
  std::optional<PartError> error;  ///< if set, the variables are unknown, not empty
  bool operator==(const FunctionEnvironment&) const = default;
};
Schema describe(Type<FunctionEnvironment>);

struct TracingConfig {
  std::optional<std::string> mode;  ///< Active, PassThrough
  bool operator==(const TracingConfig&) const = default;
};
Schema describe(Type<TracingConfig>);

struct Layer {
  std::string arn;
  std::optional<std::int64_t> code_size;
  std::optional<std::string> signing_profile_version_arn;
  std::optional<std::string> signing_job_arn;
  bool operator==(const Layer&) const = default;
};
Schema describe(Type<Layer>);

struct FileSystemConfig {
  std::string arn;
  std::string local_mount_path;
  bool operator==(const FileSystemConfig&) const = default;
};
Schema describe(Type<FileSystemConfig>);

struct ImageConfig {
  std::optional<std::vector<std::string>> entry_point;
  std::optional<std::vector<std::string>> command;
  std::optional<std::string> working_directory;
  bool operator==(const ImageConfig&) const = default;
};
Schema describe(Type<ImageConfig>);

struct ImageConfigResponse {
  std::optional<ImageConfig> image_config;
  std::optional<PartError> error;
  bool operator==(const ImageConfigResponse&) const = default;
};
Schema describe(Type<ImageConfigResponse>);

struct EphemeralStorage {
  int size = 512;  ///< MB
  bool operator==(const EphemeralStorage&) const = default;
};
Schema describe(Type<EphemeralStorage>);

struct SnapStart {
  std::optional<std::string> apply_on;             ///< None, PublishedVersions
  std::optional<std::string> optimization_status;  ///< On, Off
  bool operator==(const SnapStart&) const = default;
};
Schema describe(Type<SnapStart>);

struct RuntimeVersionConfig {
  std::optional<std::string> runtime_version_arn;
  std::optional<PartError> error;
  bool operator==(const RuntimeVersionConfig&) const = default;
};
Schema describe(Type<RuntimeVersionConfig>);

struct LoggingConfig {
  std::optional<std::string> log_format;  ///< JSON, Text
  std::optional<std::string> application_log_level;
  std::optional<std::string> system_log_level;
  std::optional<std::string> log_group;
  bool operator==(const LoggingConfig&) const = default;
};
Schema describe(Type<LoggingConfig>);

struct ManagedInstancesConfig {
  std::string capacity_provider_arn;
  std::optional<int> per_execution_environment_max_concurrency;
  std::optional<double> execution_environment_memory_gib_per_vcpu;
  bool operator==(const ManagedInstancesConfig&) const = default;
};
Schema describe(Type<ManagedInstancesConfig>);

struct CapacityProviderConfig {
  std::optional<ManagedInstancesConfig> lambda_managed_instances;
  bool operator==(const CapacityProviderConfig&) const = default;
};
Schema describe(Type<CapacityProviderConfig>);

struct DurableConfig {
  std::optional<int> retention_period_days;
  std::optional<int> execution_timeout_s;
  bool operator==(const DurableConfig&) const = default;
};
Schema describe(Type<DurableConfig>);

struct TenancyConfig {
  std::optional<std::string> tenant_isolation_mode;
  bool operator==(const TenancyConfig&) const = default;
};
Schema describe(Type<TenancyConfig>);

struct FunctionConfiguration {
  std::string function_name;
  std::string function_arn;  ///< with the requested qualifier
  std::string version;       ///< "$LATEST" or digits
  std::string revision_id;   ///< that of $LATEST, or of this version

  std::string code_sha256;                 ///< in base64; that of an image is the digest in hex
  std::int64_t code_size = 0;              ///< bytes
  std::string package_type = "Zip";        ///< Zip, Image
  std::vector<std::string> architectures;  ///< exactly one, x86_64 or arm64
  std::optional<std::string> signing_profile_version_arn;
  std::optional<std::string> signing_job_arn;

  // Members that change during an update. Empty if they aren't in the response.
  std::string state;               ///< one of function_state
  std::string last_update_status;  ///< one of update_status
  std::optional<std::string> state_reason;
  std::optional<std::string> state_reason_code;
  std::optional<std::string> last_update_status_reason;
  std::optional<std::string> last_update_status_reason_code;
  std::string last_modified;  ///< ISO 8601

  // Members that are fixed when a version is published.
  std::optional<std::string> runtime;  ///< empty for images
  std::optional<std::string> handler;
  std::string role;
  std::string description;
  int timeout = 3;        ///< seconds
  int memory_size = 128;  ///< MB
  std::optional<FunctionEnvironment> environment;
  std::optional<std::vector<Layer>> layers;
  std::optional<VpcConfig> vpc_config;
  std::optional<DeadLetterConfig> dead_letter_config;
  std::optional<TracingConfig> tracing_config;
  std::optional<EphemeralStorage> ephemeral_storage;
  std::optional<SnapStart> snap_start;
  std::optional<LoggingConfig> logging_config;
  std::optional<std::vector<FileSystemConfig>> file_system_configs;
  std::optional<ImageConfigResponse> image_config_response;
  std::optional<std::string> kms_key_arn;
  std::optional<RuntimeVersionConfig> runtime_version_config;
  std::optional<CapacityProviderConfig> capacity_provider_config;
  std::optional<DurableConfig> durable_config;
  std::optional<TenancyConfig> tenancy_config;
  std::optional<std::string> config_sha256;  ///< AWS doesn't document what is hashed
  std::optional<std::string> master_arn;

  bool operator==(const FunctionConfiguration&) const = default;
};
Schema describe(Type<FunctionConfiguration>);

namespace function_state {
inline constexpr std::string_view pending = "Pending", active = "Active", inactive = "Inactive", failed = "Failed";
inline constexpr std::string_view deactivating = "Deactivating", deactivated = "Deactivated", deleting = "Deleting";
inline constexpr std::string_view active_non_invocable = "ActiveNonInvocable";
}  // namespace function_state
namespace update_status {
inline constexpr std::string_view in_progress = "InProgress", successful = "Successful", failed = "Failed";
}  // namespace update_status
namespace package_type {
inline constexpr std::string_view zip = "Zip", image = "Image";
}  // namespace package_type
namespace object_storage_mode {
inline constexpr std::string_view copy = "COPY", reference = "REFERENCE";
}  // namespace object_storage_mode

}  // namespace martlet::aws
