#include "s3_handlers.hpp"

namespace martlet::cloud::s3 {

ServiceResult<RequestPaymentConfiguration> get_bucket_request_payment(Backend s3, Call& call, BucketRequest& request) {
  const ServiceResult<Bucket> bucket = s3.access.permitted_bucket(call, request.bucket, "s3:GetBucketRequestPayment");
  if (!bucket) return std::unexpected(bucket.error());
  return RequestPaymentConfiguration{};
}

}  // namespace martlet::cloud::s3
