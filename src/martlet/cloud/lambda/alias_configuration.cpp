#include "alias_configuration.hpp"

#include "lambda_errors.hpp"

namespace martlet::cloud::lambda {
namespace {

ServiceResult<> check_version(FunctionStore& store, const FunctionKey& key, const std::string& version) {
  const FunctionReference reference{key, version};
  if (find_target(store, reference)) return {};
  return function_not_found(reference.named_arn());
}

}  // namespace

ServiceResult<> check_alias_target(FunctionStore& store, const FunctionKey& key, const AliasRecord& alias) {
  if (alias.weights.size() > 1) return invalid_parameter("Number of items in AdditionalVersionWeights cannot be greater than 1");
  if (alias.weights.contains(alias.version))
    return invalid_parameter("Invalid function version " + alias.version + ". Function version " + alias.version +
                             " is already included in routing configuration.");
  if (!alias.weights.empty() && alias.version == latest)
    return invalid_parameter("$LATEST is not supported for an alias pointing to more than 1 version");
  if (ServiceResult<> checked = check_version(store, key, alias.version); !checked) return checked;
  for (const auto& [version, weight] : alias.weights) {
    if (ServiceResult<> checked = check_version(store, key, version); !checked) return checked;
  }
  return {};
}

aws::AliasConfiguration described(const AliasRecord& alias, const FunctionKey& key) {
  aws::AliasConfiguration configuration;
  configuration.alias_arn = key.arn(alias.name);
  configuration.name = alias.name;
  configuration.function_version = alias.version;
  configuration.description = alias.description;
  configuration.revision_id = alias.revision_id;
  if (!alias.weights.empty()) configuration.routing_config = aws::AliasRoutingConfiguration{.additional_version_weights = alias.weights};
  return configuration;
}

}  // namespace martlet::cloud::lambda
