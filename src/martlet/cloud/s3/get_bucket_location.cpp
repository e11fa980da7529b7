#include "configuration_response.hpp"
#include "s3_handlers.hpp"

namespace martlet::cloud::s3 {

// Buckets in us-east-1 have no location constraint.
ServiceResult<http::Response> get_bucket_location(Backend s3, Call& call, BucketRequest& request) {
  const ServiceResult<Bucket> bucket = s3.access.permitted_bucket(call, request.bucket, "s3:GetBucketLocation");
  if (!bucket) return std::unexpected(bucket.error());
  return configuration_response(call, "LocationConstraint", bucket->region == "us-east-1" ? "" : bucket->region);
}

}  // namespace martlet::cloud::s3
