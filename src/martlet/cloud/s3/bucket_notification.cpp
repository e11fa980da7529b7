#include <algorithm>
#include <chrono>

#include "s3_handlers.hpp"

namespace martlet::cloud::s3 {
namespace {

// The time in microseconds: it keeps increasing across restarts, and storing an object takes longer than one.
std::string next_sequencer() {
  constexpr std::size_t length = 18;
  const auto time = std::chrono::system_clock::now().time_since_epoch();
  const std::string number = std::to_string(std::chrono::duration_cast<std::chrono::microseconds>(time).count());
  return std::string(length - std::min(length, number.size()), '0') + number;
}

}  // namespace

Reply<NotificationConfiguration> get_bucket_notification(Backend s3, Call& call, BucketRequest& request) {
  const Reply<Bucket> bucket = s3.access.to_bucket(call, request.bucket, "s3:GetBucketNotification");
  if (!bucket) return std::unexpected(bucket.error());
  return s3.store.buckets.configuration<NotificationConfiguration>(bucket->name).value_or(NotificationConfiguration());
}

Reply<NoMembers> put_bucket_notification(Backend s3, Call& call, BucketDocumentRequest<NotificationConfiguration>& request) {
  const Reply<Bucket> bucket = s3.access.to_bucket(call, request.bucket, "s3:PutBucketNotification");
  if (!bucket) return std::unexpected(bucket.error());
  if (!request.document.queues.empty() || !request.document.topics.empty() || !request.document.functions.empty())
    return refusal(501, "NotImplemented", "The local cloud notifies EventBridge of objects, and neither queues, topics nor functions.");
  s3.store.buckets.configure(bucket->name, request.document);
  return NoMembers{};
}

void notify_created(Backend s3, const Call& call, const Bucket& bucket, const ObjectRecord& object, std::string reason) {
  if (s3.store.listeners.empty()) return;
  notify_created(s3, bucket, object,
                 {.reason = std::move(reason),
                  .request_id = call.request_id,
                  .requester = call.account(),
                  .source_ip_address = std::string(call.request.remote_address),
                  .time = call.now});
}

void notify_created(Backend s3, const Bucket& bucket, const ObjectRecord& object, ObjectCreated created) {
  const auto configuration = s3.store.buckets.configuration<NotificationConfiguration>(bucket.name);
  created.account = bucket.account;
  created.region = bucket.region;
  created.bucket = bucket.name;
  created.is_for_event_bridge = configuration && configuration->event_bridge;
  created.key = object.key;
  created.size = object.size;
  created.e_tag = object.e_tag;
  if (bucket.has_versions()) created.version_id = object.version_id;
  created.sequencer = next_sequencer();
  for (const auto& listener : s3.store.listeners) listener(created);
}

}  // namespace martlet::cloud::s3
