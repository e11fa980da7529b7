#include "function_authorization.hpp"
#include "function_url_config.hpp"
#include "lambda_errors.hpp"
#include "lambda_handlers.hpp"

namespace martlet::cloud::lambda {

ServiceResult<FunctionUrlConfig> update_function_url_config(ControlPlane& plane, Call& call, FunctionUrlRequest& request) {
  const ServiceResult<FunctionReference> function = resolve_url_owner(call, request.function_name, request.qualifier);
  if (!function) return std::unexpected(function.error());
  if (const ServiceResult<> allowed = authorize(plane, call, "lambda:UpdateFunctionUrlConfig", *function, PermissionResource::function);
      !allowed)
    return std::unexpected(allowed.error());
  if (request.cors) {
    if (const ServiceResult<> checked = check_cors(*request.cors); !checked) return std::unexpected(checked.error());
  }
  if (!find_target(plane.store, *function)) return not_found("Function does not exist");
  std::optional<UrlRecord> url = plane.store.url(*function, function->qualifier.value_or(""));
  if (!url) return resource_not_found();
  if (request.cors) url->config.cors = request.cors;
  if (request.auth_type) url->config.auth_type = *request.auth_type;
  if (request.invoke_mode) url->config.invoke_mode = request.invoke_mode;
  url->config.last_modified_time = to_iso8601(call.now);
  plane.store.put(*function, *url);
  return described(plane, *function, *url);
}

}  // namespace martlet::cloud::lambda
