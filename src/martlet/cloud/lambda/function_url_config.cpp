#include "function_url_config.hpp"

#include "lambda_errors.hpp"

namespace martlet::cloud::lambda {

ServiceResult<FunctionReference> resolve_url_owner(const Call& call, const std::string& name, const std::optional<std::string>& qualifier) {
  ServiceResult<FunctionReference> function = resolve(call, name, qualifier);
  if (function && function->qualifier && is_version(*function->qualifier))
    return validation("Value '" + *function->qualifier +
                      "' at 'qualifier' failed to satisfy constraint: Member must satisfy regular expression pattern: "
                      "((?!^\\d+$)^[0-9a-zA-Z-_]+$)");
  return function;
}

std::string function_url_of(const ControlPlane& plane, const FunctionKey& key, const std::string& id) {
  const std::string port = plane.endpoint.substr(plane.endpoint.rfind(':'));
  return "http://" + id + ".lambda-url." + key.region + ".localhost" + port + "/";
}

FunctionUrlConfig described(const ControlPlane& plane, const FunctionKey& key, const UrlRecord& url) {
  FunctionUrlConfig config = url.config;
  config.function_url = function_url_of(plane, key, url.id);
  config.function_arn = url.qualifier.empty() ? key.arn() : key.arn(url.qualifier);
  return config;
}

ServiceResult<> check_cors(const Cors& cors) {
  if (cors.max_age && (*cors.max_age < 0 || *cors.max_age > 86'400))
    return validation("Value '" + std::to_string(*cors.max_age) +
                      "' at 'cors.maxAge' failed to satisfy constraint: Member must have value " +
                      (*cors.max_age < 0 ? "greater than or equal to 0" : "less than or equal to 86400"));
  return {};
}

}  // namespace martlet::cloud::lambda
