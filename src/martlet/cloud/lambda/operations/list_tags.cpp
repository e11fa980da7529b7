#include "event_source_mapping_tag_access.hpp"
#include "function_authorization.hpp"
#include "lambda_errors.hpp"
#include "lambda_handlers.hpp"
#include "tag_checks.hpp"

namespace martlet::cloud::lambda {
namespace {

ServiceResult<ListTagsResponse> tags_of_event_source_mapping(EventSourceMappingTags& mapping_tags, const Call& call,
                                                             const ListTagsRequest& request) {
  ServiceResult<MappingTags> tags = permitted_mapping_tags(mapping_tags, call, "lambda:ListTags", request.resource);
  if (!tags) return std::unexpected(tags.error());
  return ListTagsResponse{.tags = *std::move(tags)};
}

}  // namespace

ServiceResult<ListTagsResponse> list_tags(ControlPlane& plane, Call& call, ListTagsRequest& request) {
  if (plane.mapping_tags && is_event_source_mapping(request.resource))
    return tags_of_event_source_mapping(*plane.mapping_tags, call, request);
  const ServiceResult<FunctionReference> function = resolve_tagged_function(call, request.resource);
  if (!function) return std::unexpected(function.error());
  if (const ServiceResult<> allowed = authorize(plane, call, "lambda:ListTags", *function, PermissionResource::function); !allowed)
    return std::unexpected(allowed.error());
  const std::optional<FunctionRecord> record = plane.store.function(*function);
  if (!record) return function_not_found(function->arn());
  return ListTagsResponse{.tags = record->tags};
}

}  // namespace martlet::cloud::lambda
