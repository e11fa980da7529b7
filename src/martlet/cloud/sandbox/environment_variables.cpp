#include "environment_variables.hpp"

namespace martlet::cloud {

std::vector<std::string> variables_of(const FunctionVersion& function, const VariablesSetup& setup) {
  // Defaults for variables that a function may set itself; its own values replace them below.
  std::map<std::string, std::string> all = {
      {"LANG", "en_US.UTF-8"},
      {"TZ", ":UTC"},
      {"PATH", "/var/lang/bin:/usr/local/bin:/usr/bin/:/bin:/opt/bin"},
      {"LD_LIBRARY_PATH",
       "/var/lang/lib:/lib64:/usr/lib64:/var/runtime:/var/runtime/lib:" + setup.task_root + ':' + setup.task_root + "/lib:/opt/lib"},
      {"AWS_XRAY_CONTEXT_MISSING", "LOG_ERROR"},
      {"AWS_XRAY_DAEMON_ADDRESS", "127.0.0.1:2000"},
      {"_AWS_XRAY_DAEMON_ADDRESS", "127.0.0.1"},
      {"_AWS_XRAY_DAEMON_PORT", "2000"},
  };
  if (!function.endpoint_url.empty()) all["AWS_ENDPOINT_URL"] = function.endpoint_url;
  if (!setup.temporary_folder.empty()) all["TMPDIR"] = setup.temporary_folder;
  for (const auto& [name, value] : function.variables) all[name] = value;
  const std::map<std::string, std::string> lambdas = {
      {"_HANDLER", function.handler},
      {"LAMBDA_TASK_ROOT", setup.task_root},
      {"LAMBDA_RUNTIME_DIR", "/var/runtime"},
      {"AWS_REGION", function.region},
      {"AWS_DEFAULT_REGION", function.region},
      {"AWS_ACCESS_KEY_ID", setup.credentials.access_key_id},
      {"AWS_SECRET_ACCESS_KEY", setup.credentials.secret_access_key},
      {"AWS_SESSION_TOKEN", setup.credentials.session_token},
      {"AWS_LAMBDA_FUNCTION_NAME", function.name},
      {"AWS_LAMBDA_FUNCTION_VERSION", function.version},
      {"AWS_LAMBDA_FUNCTION_MEMORY_SIZE", std::to_string(function.memory_mb)},
      {"AWS_LAMBDA_INITIALIZATION_TYPE", "on-demand"},
      {"AWS_LAMBDA_LOG_GROUP_NAME", log_group_of(function)},
      {"AWS_LAMBDA_LOG_STREAM_NAME", setup.log_stream},
      {"AWS_LAMBDA_RUNTIME_API", setup.runtime_api},
  };
  for (const auto& [name, value] : lambdas) all[name] = value;
  if (function.invocations_max > 1) {
    all["AWS_LAMBDA_MAX_CONCURRENCY"] = std::to_string(function.invocations_max);
    all["AWS_LAMBDA_INITIALIZATION_TYPE"] = "lambda-managed-instances";
  }

  std::vector<std::string> variables;
  for (const auto& [name, value] : all) variables.push_back(name + '=' + value);
  return variables;
}

}  // namespace martlet::cloud
