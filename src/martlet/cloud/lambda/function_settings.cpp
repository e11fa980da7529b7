#include "function_settings.hpp"

#include <martlet/base/encoding.hpp>
#include <martlet/base/sha256.hpp>

namespace martlet::cloud::lambda {

aws::FunctionEnvironment stored_environment(const aws::EnvironmentSettings& environment) {
  return {.variables = environment.variables, .error = {}};
}

aws::LoggingConfig merged_logging_config(aws::LoggingConfig current, const aws::LoggingConfig& settings) {
  if (settings.log_format) current.log_format = settings.log_format;
  if (settings.log_group) current.log_group = settings.log_group;
  if (settings.application_log_level) current.application_log_level = settings.application_log_level;
  if (settings.system_log_level) current.system_log_level = settings.system_log_level;
  const bool is_json = current.log_format == "JSON";
  if (!is_json) current.application_log_level = current.system_log_level = std::nullopt;
  if (is_json && !current.application_log_level) current.application_log_level = "INFO";
  if (is_json && !current.system_log_level) current.system_log_level = "INFO";
  return current;
}

aws::RuntimeVersionConfig runtime_version(const std::string& runtime, const std::string& region) {
  return {.runtime_version_arn = "arn:aws:lambda:" + region + "::runtime:" + to_hex(sha256(runtime)), .error = {}};
}

}  // namespace martlet::cloud::lambda
