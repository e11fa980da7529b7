#include "s3_handlers.hpp"

namespace martlet::cloud::s3 {

ServiceResult<PublicAccessBlock> get_public_access_block(Backend s3, Call& call, BucketRequest& request) {
  const ServiceResult<Bucket> bucket = s3.access.permitted_bucket(call, request.bucket, "s3:GetBucketPublicAccessBlock");
  if (!bucket) return std::unexpected(bucket.error());
  if (!bucket->public_access_block)
    return service_error(404, "NoSuchPublicAccessBlockConfiguration", "The public access block configuration was not found",
                         {{"BucketName", bucket->name}});
  return *bucket->public_access_block;
}

ServiceResult<EmptyResponse> put_public_access_block(Backend s3, Call& call, BucketDocumentRequest<PublicAccessBlock>& request) {
  const ServiceResult<Bucket> bucket = s3.access.permitted_bucket(call, request.bucket, "s3:PutBucketPublicAccessBlock");
  if (!bucket) return std::unexpected(bucket.error());
  s3.store.buckets.set_public_access_block(bucket->name, request.document);
  return EmptyResponse{};
}

ServiceResult<EmptyResponse> delete_public_access_block(Backend s3, Call& call, BucketRequest& request) {
  const ServiceResult<Bucket> bucket = s3.access.permitted_bucket(call, request.bucket, "s3:PutBucketPublicAccessBlock");
  if (!bucket) return std::unexpected(bucket.error());
  s3.store.buckets.set_public_access_block(bucket->name, std::nullopt);
  return EmptyResponse{};
}

}  // namespace martlet::cloud::s3
