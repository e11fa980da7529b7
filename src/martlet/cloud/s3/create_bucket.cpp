#include "bucket_name.hpp"
#include "request_headers.hpp"
#include "response_headers.hpp"
#include "s3_errors.hpp"
#include "s3_handlers.hpp"

namespace martlet::cloud::s3 {
namespace {

constexpr std::string_view first_region = "us-east-1";

// Returns the region of a new bucket. A region's endpoint creates buckets only in that region; that of us-east-1, in any. `EU` is an old
// name.
ServiceResult<std::string> region_of(const Call& call, const CreateBucketRequest& request) {
  const std::optional<std::string> asked = request.document ? request.document->location_constraint : std::nullopt;
  if (!asked || asked->empty()) {
    if (call.region == first_region) return call.region;
    return service_error(400, "IllegalLocationConstraintException",
                         "The unspecified location constraint is incompatible for the region specific endpoint this request was sent to.");
  }
  if (*asked == first_region)
    return service_error(400, "InvalidLocationConstraint", "The specified location-constraint is not valid",
                         {{"LocationConstraint", *asked}});
  const std::string region = *asked == "EU" ? "eu-west-1" : *asked;
  if (call.region != first_region && call.region != region)
    return service_error(
        400, "IllegalLocationConstraintException",
        "The " + *asked + " location constraint is incompatible for the region specific endpoint this request was sent to.");
  return region;
}

http::Response created(const Call& call, const std::string& name) {
  http::Response response = begin_response(call, 200);
  response.headers.set("location", "/" + name);
  return response;
}

// Returns the response for an existing bucket. In us-east-1, creating a bucket that the caller already owns succeeds.
ServiceResult<http::Response> existing(const Call& call, const Bucket& bucket) {
  if (bucket.account != call.account())
    return service_error(
        409, "BucketAlreadyExists",
        "The requested bucket name is not available. The bucket namespace is shared by all users of the system. Please select a "
        "different name and try again.",
        {{"BucketName", bucket.name}});
  if (bucket.region == first_region && call.region == first_region) return created(call, bucket.name);
  return service_error(409, "BucketAlreadyOwnedByYou", "Your previous request to create the named bucket succeeded and you already own it.",
                       {{"BucketName", bucket.name}});
}

ServiceResult<> check_ownership(const Call& call) {
  const std::string ownership = header_of(call, "x-amz-object-ownership").value_or("BucketOwnerEnforced");
  const std::optional<std::string> acl = header_of(call, "x-amz-acl");
  if (acl && *acl != "private")
    return service_error(400, "InvalidBucketAclWithObjectOwnership",
                         "Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting");
  if (header_of(call, "x-amz-bucket-object-lock-enabled").value_or("false") != "false")
    return not_implemented("x-amz-bucket-object-lock-enabled");
  if (ownership != "BucketOwnerEnforced") return not_implemented("x-amz-object-ownership");
  return {};
}

}  // namespace

ServiceResult<http::Response> create_bucket(Backend s3, Call& call, CreateBucketRequest& request) {
  if (!is_bucket_name(request.bucket))
    return service_error(400, "InvalidBucketName", "The specified bucket is not valid.", {{"BucketName", request.bucket}});
  if (call.identity.caller.kind == Caller::Kind::anonymous) return access_denied();
  if (ServiceResult<> allowed = call.authorize({.action = "s3:CreateBucket", .resource = "arn:aws:s3:::" + request.bucket}); !allowed)
    return std::unexpected(std::move(allowed).error());
  if (ServiceResult<> right = check_ownership(call); !right) return std::unexpected(std::move(right).error());
  const ServiceResult<std::string> region = region_of(call, request);
  if (!region) return std::unexpected(region.error());
  if (const std::optional<Bucket> found = s3.store.buckets.find(request.bucket)) return existing(call, *found);
  // All four settings have been on for new buckets since April 2023.
  const PublicAccessBlock all{
      .block_public_acls = true, .ignore_public_acls = true, .block_public_policy = true, .restrict_public_buckets = true};
  s3.store.buckets.create({.name = request.bucket,
                           .account = call.account(),
                           .region = *region,
                           .created = std::chrono::floor<std::chrono::seconds>(call.now),
                           .versioning = {},
                           .policy = {},
                           .public_access_block = all});
  if (request.document && !request.document->tags.empty()) s3.store.buckets.configure(request.bucket, Tagging{request.document->tags});
  return created(call, request.bucket);
}

}  // namespace martlet::cloud::s3
