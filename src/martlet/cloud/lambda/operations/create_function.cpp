#include "function_authorization.hpp"
#include "function_settings.hpp"
#include "function_settings_checks.hpp"
#include "lambda_constraints.hpp"
#include "lambda_errors.hpp"
#include "lambda_handlers.hpp"
#include "lambda_time.hpp"
#include "packages.hpp"
#include "tag_checks.hpp"
#include "version_configuration.hpp"
#include "version_lifecycle.hpp"

namespace martlet::cloud::lambda {
namespace {

constexpr std::size_t name_length_max = 64;

ServiceResult<> check_settings(const CreateFunctionRequest& request) {
  if (ServiceResult<> checked = check_supported(request); !checked) return checked;
  if (!request.runtime || !request.handler)
    return invalid_parameter("Runtime and Handler are mandatory parameters for functions created with deployment packages.");
  if (ServiceResult<> checked = check_runtime(*request.runtime); !checked) return checked;
  if (ServiceResult<> checked = check_memory(request.memory_size.value_or(128)); !checked) return checked;
  if (request.snap_start) {
    if (ServiceResult<> checked = check_snap_start(*request.snap_start, *request.runtime); !checked) return checked;
  }
  if (request.environment) {
    if (ServiceResult<> checked = check_environment(*request.environment); !checked) return checked;
  }
  return check_tag_count(request.tags);
}

ServiceResult<> check_name(const FunctionReference& reference, const std::string& text) {
  if (reference.qualifier)
    return validation("Value '" + text +
                      "' at 'functionName' failed to satisfy constraint: Member must satisfy regular expression pattern: " +
                      std::string(function_name_pattern));
  if (reference.name.size() > name_length_max)
    return invalid_parameter("1 validation error detected: Value '" + reference.name +
                             "' at 'functionName' failed to satisfy constraint: Member must have length less than or equal to 64");
  return {};
}

FunctionConfiguration configuration_of(const CreateFunctionRequest& request, const FunctionKey& key, const Package& package, WallTime now) {
  FunctionConfiguration made;
  made.function_name = key.name;
  made.runtime = request.runtime;
  made.role = request.role;
  made.handler = request.handler;
  made.code_size = package.bytes;
  made.code_sha256 = package.code_sha256;
  made.description = request.description.value_or("");
  made.timeout = request.timeout.value_or(3);
  made.memory_size = request.memory_size.value_or(128);
  made.last_modified = to_lambda_time(now);
  if (request.environment) made.environment = stored_environment(*request.environment);
  if (request.kms_key_arn && !request.kms_key_arn->empty()) made.kms_key_arn = request.kms_key_arn;
  made.tracing_config = request.tracing_config ? *request.tracing_config : aws::TracingConfig{.mode = "PassThrough"};
  made.package_type = aws::package_type::zip;
  made.architectures = request.architectures.value_or(std::vector<std::string>{"x86_64"});
  if (request.ephemeral_storage) made.ephemeral_storage = *request.ephemeral_storage;
  made.snap_start = {.apply_on = "None", .optimization_status = "Off"};
  made.runtime_version_config = runtime_version(*request.runtime, key.region);
  aws::LoggingConfig logging;
  logging.log_format = "Text";
  logging.log_group = "/aws/lambda/" + key.name;
  made.logging_config = merged_logging_config(std::move(logging), request.logging_config.value_or(aws::LoggingConfig()));
  return made;
}

VersionRecord add(ControlPlane& plane, const CreateFunctionRequest& request, const FunctionKey& key, const Package& package, WallTime now) {
  plane.store.add(key, {.name = key.name, .tags = request.tags, .reserved_concurrency = {}});
  VersionRecord version{.name = key.name, .configuration = configuration_of(request, key, package, now)};
  mark_changed(plane, version, true, now);
  plane.store.put(key, version);
  return request.publish.value_or(false) ? publish(plane, key, version, std::nullopt, true, now) : version;
}

}  // namespace

ServiceResult<FunctionConfiguration> create_function(ControlPlane& plane, Call& call, CreateFunctionRequest& request) {
  const ServiceResult<FunctionReference> function = resolve(call, request.function_name);
  if (!function) return std::unexpected(function.error());
  if (const ServiceResult<> allowed = authorize(plane, call, "lambda:CreateFunction", *function, PermissionResource::function); !allowed)
    return std::unexpected(allowed.error());
  if (const ServiceResult<> checked = check_settings(request); !checked) return std::unexpected(checked.error());
  if (const ServiceResult<> checked = check_role(call, request.role); !checked) return std::unexpected(checked.error());
  if (const ServiceResult<> checked = check_name(*function, request.function_name); !checked) return std::unexpected(checked.error());
  if (plane.store.function(*function)) return conflict("Function already exist: " + function->name);
  const CodeSource source{request.code.zip_file, request.code.s3_bucket, request.code.s3_key, request.code.s3_object_version};
  const ServiceResult<Package> package = store_package(plane, call, source);
  if (!package) return std::unexpected(package.error());
  if (ServiceResult<> fits = check_code_storage(plane, *function, package->bytes); !fits) {
    remove_package_if_unused(plane, package->code_sha256);
    return std::unexpected(fits.error());
  }
  const VersionRecord version = plane.store.write([&] { return add(plane, request, *function, *package, call.now); });
  return described(version, function->arn(), call.now);
}

}  // namespace martlet::cloud::lambda
