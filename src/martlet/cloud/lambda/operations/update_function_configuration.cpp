#include "function_authorization.hpp"
#include "function_settings.hpp"
#include "function_settings_checks.hpp"
#include "lambda_handlers.hpp"
#include "lambda_time.hpp"
#include "version_configuration.hpp"
#include "version_lifecycle.hpp"

namespace martlet::cloud::lambda {
namespace {

ServiceResult<> check_settings(const Call& call, const aws::UpdateFunctionConfigurationRequest& request,
                               const FunctionConfiguration& current) {
  if (ServiceResult<> checked = check_supported(request); !checked) return checked;
  if (request.runtime) {
    if (ServiceResult<> checked = check_runtime(*request.runtime); !checked) return checked;
  }
  if (ServiceResult<> checked = check_memory(request.memory_size.value_or(current.memory_size)); !checked) return checked;
  if (request.snap_start) {
    if (ServiceResult<> checked = check_snap_start(*request.snap_start, request.runtime.value_or(current.runtime.value_or(""))); !checked)
      return checked;
  }
  if (request.environment) {
    if (ServiceResult<> checked = check_environment(*request.environment); !checked) return checked;
  }
  if (request.role) return check_role(call, *request.role);
  return {};
}

void apply(const aws::UpdateFunctionConfigurationRequest& request, const FunctionKey& key, FunctionConfiguration& configuration) {
  if (request.role) configuration.role = *request.role;
  if (request.handler) configuration.handler = request.handler;
  if (request.description) configuration.description = *request.description;
  if (request.timeout) configuration.timeout = *request.timeout;
  if (request.memory_size) configuration.memory_size = *request.memory_size;
  if (request.runtime) {
    configuration.runtime = request.runtime;
    configuration.runtime_version_config = runtime_version(*request.runtime, key.region);
  }
  if (request.tracing_config) configuration.tracing_config = request.tracing_config;
  if (request.ephemeral_storage) configuration.ephemeral_storage = *request.ephemeral_storage;
  if (request.logging_config) configuration.logging_config = merged_logging_config(configuration.logging_config, *request.logging_config);
  if (request.environment) {
    configuration.environment.reset();
    if (!request.environment->variables.empty()) configuration.environment = stored_environment(*request.environment);
  }
  if (request.kms_key_arn) {
    configuration.kms_key_arn.reset();
    if (!request.kms_key_arn->empty()) configuration.kms_key_arn = request.kms_key_arn;
  }
}

}  // namespace

ServiceResult<FunctionConfiguration> update_function_configuration(ControlPlane& plane, Call& call,
                                                                   aws::UpdateFunctionConfigurationRequest& request) {
  const ServiceResult<FunctionReference> function = resolve(call, request.function_name);
  if (!function) return std::unexpected(function.error());
  if (const ServiceResult<> allowed = authorize(plane, call, "lambda:UpdateFunctionConfiguration", *function, PermissionResource::function);
      !allowed)
    return std::unexpected(allowed.error());
  ServiceResult<VersionRecord> version = begin_update(plane, call, *function, request.revision_id);
  if (!version) return std::unexpected(version.error());
  if (const ServiceResult<> checked = check_settings(call, request, version->configuration); !checked)
    return std::unexpected(checked.error());
  apply(request, *function, version->configuration);
  version->configuration.last_modified = to_lambda_time(call.now);
  mark_changed(plane, *version, false, call.now);
  plane.store.put(*function, *version);
  return described(*version, function->arn(), call.now);
}

}  // namespace martlet::cloud::lambda
