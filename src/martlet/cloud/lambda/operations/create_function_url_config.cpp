#include <martlet/base/random.hpp>
#include <martlet/base/text.hpp>

#include "function_authorization.hpp"
#include "function_url_config.hpp"
#include "lambda_errors.hpp"
#include "lambda_handlers.hpp"

namespace martlet::cloud::lambda {
namespace {

constexpr std::size_t id_length = 32;

ConditionContext context_of(const FunctionUrlRequest& request) {
  ConditionContext context;
  if (request.auth_type) context.set("lambda:FunctionUrlAuthType", *request.auth_type);
  return context;
}

}  // namespace

ServiceResult<FunctionUrlConfig> create_function_url_config(ControlPlane& plane, Call& call, FunctionUrlRequest& request) {
  const ServiceResult<FunctionReference> function = resolve_url_owner(call, request.function_name, request.qualifier);
  if (!function) return std::unexpected(function.error());
  if (const ServiceResult<> allowed =
          authorize(plane, call, "lambda:CreateFunctionUrlConfig", *function, PermissionResource::function, context_of(request));
      !allowed)
    return std::unexpected(allowed.error());
  if (request.cors) {
    if (const ServiceResult<> checked = check_cors(*request.cors); !checked) return std::unexpected(checked.error());
  }
  if (!find_target(plane.store, *function)) return not_found("Function does not exist");
  const std::string qualifier = function->qualifier.value_or("");
  if (plane.store.url(*function, qualifier))
    return conflict("Failed to create function url config for [functionArn = " + function->named_arn() +
                    "]. Error message:  FunctionUrlConfig exists for this Lambda function");
  UrlRecord url{.id = to_lower(random_text(id_length)), .qualifier = qualifier};
  url.config.creation_time = to_iso8601(call.now);
  url.config.last_modified_time = url.config.creation_time;
  url.config.cors = request.cors;
  url.config.auth_type = *request.auth_type;
  url.config.invoke_mode = request.invoke_mode.value_or("BUFFERED");
  plane.store.put(*function, url);
  FunctionUrlConfig created = described(plane, *function, url);
  created.last_modified_time.reset();
  return created;
}

}  // namespace martlet::cloud::lambda
