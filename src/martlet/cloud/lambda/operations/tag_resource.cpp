#include "event_source_mapping_tag_access.hpp"
#include "function_authorization.hpp"
#include "lambda_errors.hpp"
#include "lambda_handlers.hpp"
#include "tag_checks.hpp"

namespace martlet::cloud::lambda {
namespace {

ServiceResult<NoContent> tag_event_source_mapping(EventSourceMappingTags& mapping_tags, const Call& call,
                                                  const TagResourceRequest& request) {
  const auto add = [&](MappingTags& tags) {
    for (const auto& [key, value] : request.tags) tags[key] = value;
  };
  const ServiceResult<> changed = change_mapping_tags(mapping_tags, call, "lambda:TagResource", request.resource, add);
  if (!changed) return std::unexpected(changed.error());
  return NoContent();
}

}  // namespace

ServiceResult<NoContent> tag_resource(ControlPlane& plane, Call& call, TagResourceRequest& request) {
  if (plane.mapping_tags && is_event_source_mapping(request.resource)) return tag_event_source_mapping(*plane.mapping_tags, call, request);
  const ServiceResult<FunctionReference> function = resolve_tagged_function(call, request.resource);
  if (!function) return std::unexpected(function.error());
  if (const ServiceResult<> allowed = authorize(plane, call, "lambda:TagResource", *function, PermissionResource::function); !allowed)
    return std::unexpected(allowed.error());
  std::optional<FunctionRecord> record = plane.store.function(*function);
  if (!record) return function_not_found(function->arn());
  if (request.tags.empty()) return invalid_parameter("An error occurred and the request cannot be processed.");
  for (const auto& [key, value] : request.tags) record->tags[key] = value;
  if (const ServiceResult<> checked = check_tag_count(record->tags); !checked) return std::unexpected(checked.error());
  plane.store.update(*function, *record);
  return NoContent();
}

}  // namespace martlet::cloud::lambda
