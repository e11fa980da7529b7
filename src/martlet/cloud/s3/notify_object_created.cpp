#include "notify_object_created.hpp"

#include <algorithm>
#include <chrono>

namespace martlet::cloud::s3 {
namespace {

// Returns the current time in microseconds. It increases with each event, since storing an object takes longer than a microsecond, and
// continues to increase after a restart.
std::string next_sequencer() {
  constexpr std::size_t length = 18;
  const auto time = std::chrono::system_clock::now().time_since_epoch();
  const std::string number = std::to_string(std::chrono::duration_cast<std::chrono::microseconds>(time).count());
  return std::string(length - std::min(length, number.size()), '0') + number;
}

}  // namespace

void notify_object_created(Backend s3, const Call& call, const Bucket& bucket, const ObjectRecord& object, std::string reason) {
  if (s3.store.listeners.empty()) return;
  notify_object_created(s3, bucket, object,
                        {.reason = std::move(reason),
                         .request_id = call.request_id,
                         .requester = call.account(),
                         .source_ip_address = std::string(call.request.remote_address),
                         .time = call.now});
}

void notify_object_created(Backend s3, const Bucket& bucket, const ObjectRecord& object, ObjectCreated created) {
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
