#include "event_source_mapping_tag_access.hpp"
#include "function_authorization.hpp"
#include "lambda_errors.hpp"
#include "lambda_handlers.hpp"
#include "tag_checks.hpp"

namespace martlet::cloud::lambda {
namespace {

ServiceResult<NoContent> untag_event_source_mapping(EventSourceMappingTags& mapping_tags, const Call& call,
                                                    const UntagResourceRequest& request) {
  const auto remove = [&](MappingTags& tags) {
    for (const std::string& key : request.tag_keys) tags.erase(key);
  };
  const ServiceResult<> changed = change_mapping_tags(mapping_tags, call, "lambda:UntagResource", request.resource, remove);
  if (!changed) return std::unexpected(changed.error());
  return NoContent();
}

}  // namespace

ServiceResult<NoContent> untag_resource(ControlPlane& plane, Call& call, UntagResourceRequest& request) {
  if (plane.mapping_tags && is_event_source_mapping(request.resource))
    return untag_event_source_mapping(*plane.mapping_tags, call, request);
  const ServiceResult<FunctionReference> function = resolve_tagged_function(call, request.resource);
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
