#include "s3_handlers.hpp"

namespace martlet::cloud::s3 {

ServiceResult<EmptyResponse> delete_bucket(Backend s3, Call& call, BucketRequest& request) {
  const ServiceResult<Bucket> bucket = s3.access.permitted_bucket(call, request.bucket, "s3:DeleteBucket");
  if (!bucket) return std::unexpected(bucket.error());
  if (!s3.store.buckets.is_empty(bucket->name)) {
    const std::string message = "The bucket you tried to delete is not empty";
    return service_error(409, "BucketNotEmpty",
                         bucket->has_versions() ? message + ". You must delete all versions in the bucket." : message,
                         {{"BucketName", bucket->name}});
  }
  for (const Upload& upload : s3.store.uploads.list(bucket->name, "", "", "", 100'000)) s3.store.uploads.remove(upload.id);
  s3.store.buckets.remove(bucket->name);
  return EmptyResponse{};
}

}  // namespace martlet::cloud::s3
