#include "function_authorization.hpp"
#include "function_url_config.hpp"
#include "lambda_errors.hpp"
#include "lambda_handlers.hpp"

namespace martlet::cloud::lambda {

ServiceResult<FunctionUrlConfig> get_function_url_config(ControlPlane& plane, Call& call, FunctionRequest& request) {
  const ServiceResult<FunctionReference> function = resolve_url_owner(call, request.function_name, request.qualifier);
  if (!function) return std::unexpected(function.error());
  if (const ServiceResult<> allowed = authorize(plane, call, "lambda:GetFunctionUrlConfig", *function, PermissionResource::function);
      !allowed)
    return std::unexpected(allowed.error());
  const std::optional<UrlRecord> url = plane.store.url(*function, function->qualifier.value_or(""));
  if (!url) return resource_not_found();
  return described(plane, *function, *url);
}

}  // namespace martlet::cloud::lambda
