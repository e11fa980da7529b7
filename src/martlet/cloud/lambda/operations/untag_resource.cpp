#include "function_authorization.hpp"
#include "function_tags.hpp"
#include "lambda_errors.hpp"
#include "lambda_handlers.hpp"

namespace martlet::cloud::lambda {

ServiceResult<NoContent> untag_resource(ControlPlane& plane, Call& call, UntagResourceRequest& request) {
  const ServiceResult<FunctionReference> function = resolve_tagged(call, request.resource);
  if (!function) return std::unexpected(function.error());
  if (const ServiceResult<> allowed = authorize(plane, call, "lambda:UntagResource", *function, PermissionResource::function); !allowed)
    return std::unexpected(allowed.error());
  std::optional<FunctionRecord> record = plane.store.function(*function);
  if (!record) return function_not_found(function->arn());
  for (const std::string& key : request.tag_keys) record->tags.erase(key);
  plane.store.update(*function, *record);
  return NoContent();
}

}  // namespace martlet::cloud::lambda
