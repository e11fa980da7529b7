#include <martlet/cloud/policy/parse_policy.hpp>
#include <martlet/json/value.hpp>

#include "public_policy.hpp"
#include "response_headers.hpp"
#include "s3_errors.hpp"
#include "s3_handlers.hpp"

namespace martlet::cloud::s3 {
namespace {

constexpr std::size_t policy_bytes_max = 20 * 1024;

ServiceFailure malformed_policy(std::string message) { return service_error(400, "MalformedPolicy", std::move(message)); }

// Returns whether all of the statement's resources are the bucket or objects in it. A bucket policy must not name any others.
bool names_only_bucket(const Statement& statement, const Bucket& bucket) {
  if (!statement.resources) return false;
  for (const std::string& resource : statement.resources->items) {
    if (resource != bucket.arn() && !resource.starts_with(bucket.arn() + "/") && resource != bucket.arn() + "*") return false;
  }
  return true;
}

ServiceResult<Policy> read_policy(const std::string& text, const Bucket& bucket) {
  if (text.empty()) return service_error(400, "MissingRequestBodyError", "Request Body is empty");
  if (text.size() > policy_bytes_max) return malformed_policy("Policies must not be larger than 20 KB");
  const Result<json::Value> value = json::parse(text);
  if (!value || !value->object()) return malformed_policy("Policies must be valid JSON and the first byte must be '{'");
  Result<Policy> policy = parse_policy(text, PolicyKind::resource);
  if (!policy) return malformed_policy(policy.error().what);
  for (const Statement& statement : policy->statements) {
    if (!statement.principals) return malformed_policy("Missing required field Principal");
    for (const std::string& action : statement.actions.items) {
      if (!action.starts_with("s3:") && action != "*") return malformed_policy("Policy has invalid action");
    }
    if (!names_only_bucket(statement, bucket)) return malformed_policy("Policy has invalid resource");
  }
  return *std::move(policy);
}

ServiceFailure no_policy(const Bucket& bucket) {
  return service_error(404, "NoSuchBucketPolicy", "The bucket policy does not exist", {{"BucketName", bucket.name}});
}

}  // namespace

ServiceResult<http::Response> get_bucket_policy(Backend s3, Call& call, BucketRequest& request) {
  const ServiceResult<Bucket> bucket = s3.access.permitted_bucket(call, request.bucket, "s3:GetBucketPolicy");
  if (!bucket) return std::unexpected(bucket.error());
  if (!bucket->policy) return no_policy(*bucket);
  http::Response response = begin_response(call, 200);
  response.headers.set("content-type", "application/json");
  response.headers.set("content-length", std::to_string(bucket->policy->size()));
  response.body = *bucket->policy;
  return response;
}

ServiceResult<EmptyResponse> put_bucket_policy(Backend s3, Call& call, PolicyRequest& request) {
  const ServiceResult<Bucket> bucket = s3.access.permitted_bucket(call, request.bucket, "s3:PutBucketPolicy");
  if (!bucket) return std::unexpected(bucket.error());
  const ServiceResult<Policy> policy = read_policy(request.policy, *bucket);
  if (!policy) return std::unexpected(policy.error());
  if (bucket->public_access_block && bucket->public_access_block->block_public_policy && is_public(*policy))
    return service_error(403, "AccessDenied",
                         "User: " + call.identity.caller.arn + " is not authorized to perform: s3:PutBucketPolicy on resource: \"" +
                             bucket->arn() +
                             "\" because public policies are blocked by the BlockPublicPolicy block public access setting.");
  s3.store.buckets.set_policy(bucket->name, request.policy);
  return EmptyResponse{};
}

ServiceResult<EmptyResponse> delete_bucket_policy(Backend s3, Call& call, BucketRequest& request) {
  const ServiceResult<Bucket> bucket = s3.access.permitted_bucket(call, request.bucket, "s3:DeleteBucketPolicy");
  if (!bucket) return std::unexpected(bucket.error());
  s3.store.buckets.set_policy(bucket->name, std::nullopt);
  return EmptyResponse{};
}

}  // namespace martlet::cloud::s3
