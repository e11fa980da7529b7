#include "response_headers.hpp"
#include "s3_errors.hpp"
#include "s3_handlers.hpp"

namespace martlet::cloud::s3 {

ServiceResult<http::Response> head_bucket(Backend s3, Call& call, BucketRequest& request) {
  const ServiceResult<Bucket> bucket = s3.access.permitted_bucket(call, request.bucket, "s3:ListBucket");
  if (!bucket) return std::unexpected(bucket.error());
  http::Response response = begin_response(call, 200);
  response.headers.remove("content-length");
  response.headers.set("content-type", "application/xml");
  response.headers.set("x-amz-bucket-region", bucket->region);
  response.headers.set("x-amz-access-point-alias", "false");
  return response;
}

}  // namespace martlet::cloud::s3
