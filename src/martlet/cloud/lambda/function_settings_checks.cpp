#include "function_settings_checks.hpp"

#include <algorithm>
#include <array>

#include <martlet/base/text.hpp>
#include <martlet/schema/write.hpp>

#include "lambda_errors.hpp"

namespace martlet::cloud::lambda {
namespace {

constexpr std::size_t variables_bytes_max = 4096;

constexpr std::array<std::string_view, 18> reserved_variables = {"_HANDLER",
                                                                 "_X_AMZN_TRACE_ID",
                                                                 "AWS_DEFAULT_REGION",
                                                                 "AWS_REGION",
                                                                 "AWS_EXECUTION_ENV",
                                                                 "AWS_LAMBDA_FUNCTION_NAME",
                                                                 "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
                                                                 "AWS_LAMBDA_FUNCTION_VERSION",
                                                                 "AWS_LAMBDA_INITIALIZATION_TYPE",
                                                                 "AWS_LAMBDA_LOG_GROUP_NAME",
                                                                 "AWS_LAMBDA_LOG_STREAM_NAME",
                                                                 "AWS_ACCESS_KEY",
                                                                 "AWS_ACCESS_KEY_ID",
                                                                 "AWS_SECRET_ACCESS_KEY",
                                                                 "AWS_SESSION_TOKEN",
                                                                 "AWS_LAMBDA_RUNTIME_API",
                                                                 "LAMBDA_TASK_ROOT",
                                                                 "LAMBDA_RUNTIME_DIR"};

// The runtimes that AWS accepts for new functions, in the order of its message.
constexpr std::string_view current_runtimes =
    "[nodejs20.x, provided.al2023, python3.12, python3.13, nodejs22.x, java17, nodejs24.x, dotnet10, ruby4.0, dotnet8, python3.10, java11, "
    "python3.11, python3.14, java21, java25, provided.al2, ruby3.3, ruby3.4, java8.al2, ruby3.2]";

constexpr std::string_view unable =
    "Lambda was unable to configure your environment variables because the environment variables you have provided ";

bool is_variable_name(std::string_view name) {
  return name.size() >= 2 && is_ascii_alpha(name[0]) &&
         std::ranges::all_of(name, [](char c) { return is_ascii_alpha(c) || is_ascii_digit(c) || c == '_'; });
}

bool is_current_runtime(std::string_view runtime) {
  return current_runtimes.find(" " + std::string(runtime) + ",") != std::string_view::npos ||
         current_runtimes.starts_with("[" + std::string(runtime) + ",") || current_runtimes.ends_with(" " + std::string(runtime) + "]");
}

template <class Request>
ServiceResult<> check_common(const Request& request) {
  if (request.vpc_config && !(request.vpc_config->subnet_ids.empty() && request.vpc_config->security_group_ids.empty()))
    return not_supported("VpcConfig");
  if (request.dead_letter_config && !request.dead_letter_config->target_arn.value_or("").empty()) return not_supported("DeadLetterConfig");
  if (request.image_config) return not_supported("ImageConfig");
  return {};
}

}  // namespace

ServiceResult<> check_runtime(const std::string& runtime) {
  if (runtime == "provided.al2" || runtime == "provided.al2023") return {};
  if (runtime == "provided")
    return invalid_parameter(
        "The runtime parameter of provided is no longer supported for creating or updating AWS Lambda functions. We recommend you use the "
        "new runtime (provided.al2023) while creating or updating functions.");
  if (is_current_runtime(runtime)) return not_supported("The runtime " + runtime);
  return invalid_parameter("Value " + runtime + " at 'runtime' failed to satisfy constraint: Member must satisfy enum value set: " +
                           std::string(current_runtimes) + " or be a valid ARN");
}

ServiceResult<> check_environment(const aws::EnvironmentSettings& environment) {
  std::string reserved;
  for (const auto& [name, value] : environment.variables) {
    if (std::ranges::find(reserved_variables, name) != reserved_variables.end()) {
      reserved += (reserved.empty() ? "" : ", ") + name;
    } else if (!is_variable_name(name)) {
      return validation(
          "Value at 'environment.variables' failed to satisfy constraint: Map keys must satisfy constraint: [Member must satisfy regular "
          "expression pattern: [a-zA-Z]([a-zA-Z0-9_])+, Member must not be null]");
    }
  }
  if (!reserved.empty())
    return invalid_parameter(
        std::string(unable) +
        "contains reserved keys that are currently not supported for modification. Reserved keys used in this request: " + reserved);
  const std::string measured = to_json(environment.variables);
  if (measured.size() > variables_bytes_max)
    return invalid_parameter(std::string(unable) + "exceeded the 4KB limit. String measured: " + measured);
  return {};
}

ServiceResult<> check_memory(int memory_mb) {
  if (memory_mb <= 10'240) return {};
  return invalid_parameter("'MemorySize' value failed to satisfy constraint: Member must have value less than or equal to 10240");
}

ServiceResult<> check_snap_start(const aws::SnapStartSettings& snap_start, const std::string& runtime) {
  const std::string apply_on = snap_start.apply_on.value_or("None");
  if (apply_on == "None") return {};
  if (apply_on != "PublishedVersions")
    return validation(
        "Value '" + apply_on +
        "' at 'snapStart.applyOn' failed to satisfy constraint: Member must satisfy enum value set: [PublishedVersions, None]");
  return invalid_parameter(runtime + " is not supported for SnapStart enabled functions.");
}

ServiceResult<> check_role(const Call& call, const std::string& role_arn) {
  // The ARN is arn:aws:iam::111111111111:role/name.
  const std::size_t account = role_arn.find("::") + 2;
  if (role_arn.substr(account, 12) != call.account())
    return service_error(403, "AccessDeniedException", "Cross-account pass role is not allowed.");
  ConditionContext context;
  context.set("iam:PassedToService", "lambda.amazonaws.com");
  if (ServiceResult<> allowed = call.authorize({.action = "iam:PassRole", .resource = role_arn, .context = std::move(context)}); !allowed)
    return allowed;
  if (!call.access_control.may_be_assumed_by(role_arn, "lambda.amazonaws.com"))
    return invalid_parameter("The role defined for the function cannot be assumed by Lambda.");
  return {};
}

ServiceResult<> check_supported(const CreateFunctionRequest& request) {
  if (ServiceResult<> checked = check_common(request); !checked) return checked;
  if (request.package_type.value_or("Zip") != "Zip" || request.code.image_uri) return not_supported("PackageType Image");
  if (!request.layers.empty()) return not_supported("Layers");
  if (!request.file_system_configs.empty()) return not_supported("FileSystemConfigs");
  if (request.code_signing_config_arn) return not_supported("CodeSigningConfigArn");
  if (request.capacity_provider_config) return not_supported("CapacityProviderConfig");
  if (request.durable_config) return not_supported("DurableConfig");
  if (request.tenancy_config) return not_supported("TenancyConfig");
  if (request.publish_to) return not_supported("PublishTo");
  return {};
}

ServiceResult<> check_supported(const aws::UpdateFunctionConfigurationRequest& request) {
  if (ServiceResult<> checked = check_common(request); !checked) return checked;
  if (request.layers && !request.layers->empty()) return not_supported("Layers");
  if (request.file_system_configs && !request.file_system_configs->empty()) return not_supported("FileSystemConfigs");
  return {};
}

}  // namespace martlet::cloud::lambda
