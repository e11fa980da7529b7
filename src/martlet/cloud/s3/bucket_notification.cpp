#include "s3_handlers.hpp"

namespace martlet::cloud::s3 {

ServiceResult<NotificationConfiguration> get_bucket_notification(Backend s3, Call& call, BucketRequest& request) {
  const ServiceResult<Bucket> bucket = s3.access.permitted_bucket(call, request.bucket, "s3:GetBucketNotification");
  if (!bucket) return std::unexpected(bucket.error());
  return s3.store.buckets.configuration<NotificationConfiguration>(bucket->name).value_or(NotificationConfiguration());
}

ServiceResult<EmptyResponse> put_bucket_notification(Backend s3, Call& call, BucketDocumentRequest<NotificationConfiguration>& request) {
  const ServiceResult<Bucket> bucket = s3.access.permitted_bucket(call, request.bucket, "s3:PutBucketNotification");
  if (!bucket) return std::unexpected(bucket.error());
  if (!request.document.queues.empty() || !request.document.topics.empty() || !request.document.functions.empty())
    return service_error(501, "NotImplemented",
                         "The local cloud can send notifications of objects only to EventBridge, not to queues, topics or functions.");
  s3.store.buckets.configure(bucket->name, request.document);
  return EmptyResponse{};
}

}  // namespace martlet::cloud::s3
