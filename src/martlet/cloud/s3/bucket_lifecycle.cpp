#include <algorithm>

#include <martlet/base/random.hpp>

#include "request_headers.hpp"
#include "response_headers.hpp"
#include "s3_errors.hpp"
#include "s3_handlers.hpp"

namespace martlet::cloud::s3 {
namespace {

constexpr std::string_view transition_header = "x-amz-transition-default-minimum-object-size";

bool has_action(const LifecycleRule& rule) {
  return rule.expiration || !rule.transitions.empty() || rule.noncurrent_expiration || !rule.noncurrent_transitions.empty() ||
         rule.abort_incomplete_upload;
}

ServiceResult<> check(const LifecycleRule& rule, const LifecycleConfiguration& all) {
  if (rule.filter && rule.prefix) return malformed_xml();
  if (!rule.filter && !rule.prefix) return malformed_xml();
  if (!has_action(rule)) return invalid_request("At least one action needs to be specified in a rule");
  if (rule.id && std::ranges::count(all.rules, rule.id, &LifecycleRule::id) > 1)
    return invalid_argument("Rule ID must be unique. Found same ID for more than one rule", "ID", *rule.id);
  if (rule.expiration && rule.expiration->days && *rule.expiration->days < 1)
    return invalid_argument("'Days' for Expiration action must be a positive integer", "Days", std::to_string(*rule.expiration->days));
  if (rule.noncurrent_expiration && rule.noncurrent_expiration->days && *rule.noncurrent_expiration->days < 1)
    return invalid_argument("'NoncurrentDays' for NoncurrentVersionExpiration action must be a positive integer", "NoncurrentDays",
                            std::to_string(*rule.noncurrent_expiration->days));
  return {};
}

}  // namespace

ServiceResult<LifecycleConfiguration> get_bucket_lifecycle(Backend s3, Call& call, BucketRequest& request) {
  const ServiceResult<Bucket> bucket = s3.access.permitted_bucket(call, request.bucket, "s3:GetLifecycleConfiguration");
  if (!bucket) return std::unexpected(bucket.error());
  std::optional<LifecycleConfiguration> found = s3.store.buckets.configuration<LifecycleConfiguration>(bucket->name);
  if (!found)
    return service_error(404, "NoSuchLifecycleConfiguration", "The lifecycle configuration does not exist", {{"BucketName", bucket->name}});
  return *std::move(found);
}

ServiceResult<http::Response> put_bucket_lifecycle(Backend s3, Call& call, BucketDocumentRequest<LifecycleConfiguration>& request) {
  const ServiceResult<Bucket> bucket = s3.access.permitted_bucket(call, request.bucket, "s3:PutLifecycleConfiguration");
  if (!bucket) return std::unexpected(bucket.error());
  for (LifecycleRule& rule : request.document.rules) {
    if (ServiceResult<> right = check(rule, request.document); !right) return std::unexpected(std::move(right).error());
    if (!rule.id || rule.id->empty()) rule.id = random_uuid();
  }
  request.document.transition_default = header_of(call, transition_header).value_or("all_storage_classes_128K");
  s3.store.buckets.configure(bucket->name, request.document);
  http::Response response = begin_response(call, 200);
  response.headers.set(transition_header, *request.document.transition_default);
  return response;
}

ServiceResult<EmptyResponse> delete_bucket_lifecycle(Backend s3, Call& call, BucketRequest& request) {
  const ServiceResult<Bucket> bucket = s3.access.permitted_bucket(call, request.bucket, "s3:PutLifecycleConfiguration");
  if (!bucket) return std::unexpected(bucket.error());
  s3.store.buckets.remove_configuration<LifecycleConfiguration>(bucket->name);
  return EmptyResponse{};
}

}  // namespace martlet::cloud::s3
