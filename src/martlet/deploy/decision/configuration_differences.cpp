#include "configuration_differences.hpp"

#include <algorithm>

namespace martlet::deploy {
namespace {

using aws::FunctionConfiguration;

// A member that AWS omits has its default value.
std::string or_default(const std::optional<std::string>& value, const char* otherwise) {
  return value && !value->empty() ? *value : otherwise;
}

std::vector<std::string> layer_arns(const FunctionConfiguration& one) {
  std::vector<std::string> arns;
  for (const aws::Layer& layer : one.layers.value_or(std::vector<aws::Layer>())) arns.push_back(layer.arn);
  return arns;
}

std::vector<std::string> sorted(std::vector<std::string> texts) {
  std::sort(texts.begin(), texts.end());
  return texts;
}

bool are_equal(const std::optional<aws::VpcConfig>& a, const std::optional<aws::VpcConfig>& b) {
  const aws::VpcConfig left = a.value_or(aws::VpcConfig()), right = b.value_or(aws::VpcConfig());
  return sorted(left.subnet_ids) == sorted(right.subnet_ids) && sorted(left.security_group_ids) == sorted(right.security_group_ids) &&
         left.ipv6_allowed_for_dual_stack.value_or(false) == right.ipv6_allowed_for_dual_stack.value_or(false);
}

std::string dead_letters_of(const FunctionConfiguration& one) {
  return one.dead_letter_config ? one.dead_letter_config->target_arn.value_or("") : "";
}

std::string tracing_of(const FunctionConfiguration& one) {
  return or_default(one.tracing_config ? one.tracing_config->mode : std::nullopt, "PassThrough");
}

std::string snap_start_of(const FunctionConfiguration& one) {
  return or_default(one.snap_start ? one.snap_start->apply_on : std::nullopt, "None");
}

aws::LoggingConfig logging_of(const FunctionConfiguration& one) {
  aws::LoggingConfig logging = one.logging_config.value_or(aws::LoggingConfig());
  logging.log_format = or_default(logging.log_format, "Text");
  logging.log_group = or_default(logging.log_group, ("/aws/lambda/" + one.function_name).c_str());
  return logging;
}

void compare_variables(const FunctionConfiguration& a, const FunctionConfiguration& b, std::vector<std::string>& keys) {
  const auto variables = [](const FunctionConfiguration& one) {
    return one.environment ? one.environment->variables : std::map<std::string, aws::WireSecret>();
  };
  const auto left = variables(a), right = variables(b);
  for (const auto& [name, value] : left) {
    const auto other = right.find(name);
    if (other == right.end() || !(other->second == value)) keys.push_back("Environment." + name);
  }
  for (const auto& [name, value] : right) {
    if (!left.contains(name)) keys.push_back("Environment." + name);
  }
}

}  // namespace

std::vector<std::string> differing_keys(const FunctionConfiguration& a, const FunctionConfiguration& b) {
  std::vector<std::string> keys;
  const auto note = [&](bool is_same, const char* key) {
    if (!is_same) keys.emplace_back(key);
  };
  note(a.architectures == b.architectures, "Architectures");
  note(are_equal(a.vpc_config, b.vpc_config), "VpcConfig");
  note(dead_letters_of(a) == dead_letters_of(b), "DeadLetterConfig");
  note(a.ephemeral_storage.value_or(aws::EphemeralStorage()) == b.ephemeral_storage.value_or(aws::EphemeralStorage()), "EphemeralStorage");
  note(a.file_system_configs.value_or(std::vector<aws::FileSystemConfig>()) ==
           b.file_system_configs.value_or(std::vector<aws::FileSystemConfig>()),
       "FileSystemConfigs");
  note(a.handler.value_or("") == b.handler.value_or(""), "Handler");
  note(a.image_config_response.value_or(aws::ImageConfigResponse()) == b.image_config_response.value_or(aws::ImageConfigResponse()),
       "ImageConfig");
  note(a.kms_key_arn.value_or("") == b.kms_key_arn.value_or(""), "KMSKeyArn");
  note(layer_arns(a) == layer_arns(b), "Layers");
  note(logging_of(a) == logging_of(b), "LoggingConfig");
  note(a.memory_size == b.memory_size, "MemorySize");
  note(a.role == b.role, "Role");
  note(a.runtime.value_or("") == b.runtime.value_or(""), "Runtime");
  note(snap_start_of(a) == snap_start_of(b), "SnapStart");
  note(a.timeout == b.timeout, "Timeout");
  note(tracing_of(a) == tracing_of(b), "TracingConfig");
  note(a.capacity_provider_config == b.capacity_provider_config, "CapacityProviderConfig");
  note(a.durable_config == b.durable_config, "DurableConfig");
  compare_variables(a, b, keys);
  std::sort(keys.begin(), keys.end());
  return keys;
}

bool is_unreadable(const FunctionConfiguration& one) {
  return (one.environment && one.environment->error) || (one.image_config_response && one.image_config_response->error);
}

}  // namespace martlet::deploy
