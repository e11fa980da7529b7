#include "s3_handlers.hpp"
#include "tags.hpp"

namespace martlet::cloud::s3 {

ServiceResult<Tagging> get_bucket_tagging(Backend s3, Call& call, BucketRequest& request) {
  const ServiceResult<Bucket> bucket = s3.access.permitted_bucket(call, request.bucket, "s3:GetBucketTagging");
  if (!bucket) return std::unexpected(bucket.error());
  std::optional<Tagging> found = s3.store.buckets.configuration<Tagging>(bucket->name);
  if (!found) return service_error(404, "NoSuchTagSet", "The TagSet does not exist", {{"BucketName", bucket->name}});
  return *std::move(found);
}

ServiceResult<EmptyResponse> put_bucket_tagging(Backend s3, Call& call, BucketDocumentRequest<Tagging>& request) {
  const ServiceResult<Bucket> bucket = s3.access.permitted_bucket(call, request.bucket, "s3:PutBucketTagging");
  if (!bucket) return std::unexpected(bucket.error());
  if (ServiceResult<> right = check_tags(request.document.tag_set, 50); !right) return std::unexpected(std::move(right).error());
  if (request.document.tag_set.empty()) {
    s3.store.buckets.remove_configuration<Tagging>(bucket->name);
  } else {
    s3.store.buckets.configure(bucket->name, request.document);
  }
  return EmptyResponse{};
}

ServiceResult<EmptyResponse> delete_bucket_tagging(Backend s3, Call& call, BucketRequest& request) {
  const ServiceResult<Bucket> bucket = s3.access.permitted_bucket(call, request.bucket, "s3:PutBucketTagging");
  if (!bucket) return std::unexpected(bucket.error());
  s3.store.buckets.remove_configuration<Tagging>(bucket->name);
  return EmptyResponse{};
}

}  // namespace martlet::cloud::s3
