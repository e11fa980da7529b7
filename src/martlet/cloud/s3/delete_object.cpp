#include "find_version.hpp"
#include "request_headers.hpp"
#include "response_headers.hpp"
#include "s3_errors.hpp"
#include "s3_handlers.hpp"

namespace martlet::cloud::s3 {
namespace {

ServiceResult<std::optional<ObjectRecord>> existing(Backend s3, const Call& call, const Bucket& bucket, const ObjectRequest& request) {
  std::optional<ObjectRecord> found = request.version_id ? s3.store.objects.find(bucket.name, request.key, *request.version_id)
                                                         : s3.store.objects.find(bucket.name, request.key);
  const std::optional<std::string> match = header_of(call, "if-match");
  if (!match) return found;
  const bool is_there = found && !found->is_marker;
  if (!is_there) return no_such_key(request.key);
  if (*match != "*" && *match != in_quotes(found->e_tag) && *match != found->e_tag) return precondition_failed("If-Match");
  return found;
}

}  // namespace

ServiceResult<http::Response> delete_object(Backend s3, Call& call, ObjectRequest& request) {
  const ServiceResult<Bucket> bucket = s3.access.bucket_of_permitted_object(
      call, request.bucket, request.key, request.version_id ? "s3:DeleteObjectVersion" : "s3:DeleteObject");
  if (!bucket) return std::unexpected(bucket.error());
  if (request.version_id) {
    if (ServiceResult<> right = check_version_id(*bucket, *request.version_id); !right) return std::unexpected(std::move(right).error());
  }
  const ServiceResult<std::optional<ObjectRecord>> found = existing(s3, call, *bucket, request);
  if (!found) return std::unexpected(found.error());
  http::Response response = begin_response(call, 204);
  if (request.version_id) {
    if (*found) s3.store.objects.remove(**found);
    if (bucket->has_versions()) response.headers.set("x-amz-version-id", *request.version_id);
    if (*found && (*found)->is_marker) response.headers.set("x-amz-delete-marker", "true");
  } else if (const std::optional<ObjectRecord> marker = s3.store.objects.remove_latest(*bucket, request.key, call.now)) {
    response.headers.set("x-amz-version-id", marker->version_id);
    response.headers.set("x-amz-delete-marker", "true");
  }
  return response;
}

}  // namespace martlet::cloud::s3
