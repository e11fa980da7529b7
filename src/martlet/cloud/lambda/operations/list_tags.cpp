#include "function_authorization.hpp"
#include "function_tags.hpp"
#include "lambda_errors.hpp"
#include "lambda_handlers.hpp"

namespace martlet::cloud::lambda {

ServiceResult<ListTagsResponse> list_tags(ControlPlane& plane, Call& call, ListTagsRequest& request) {
  const ServiceResult<FunctionReference> function = resolve_tagged(call, request.resource);
  if (!function) return std::unexpected(function.error());
  if (const ServiceResult<> allowed = authorize(plane, call, "lambda:ListTags", *function, PermissionResource::function); !allowed)
    return std::unexpected(allowed.error());
  const std::optional<FunctionRecord> record = plane.store.function(*function);
  if (!record) return function_not_found(function->arn());
  return ListTagsResponse{.tags = record->tags};
}

}  // namespace martlet::cloud::lambda
