#pragma once
#include <martlet/cloud/events/event_bus.hpp>
#include <martlet/cloud/s3/object_created.hpp>

namespace martlet::cloud {

/// New objects of buckets whose notifications go to EventBridge, as events on the default bus of the bucket's account.
/// Contract: Amazon S3 User Guide, "EventBridge event message structure".
class ObjectEvents {
 public:
  /// `bus` must outlive this.
  explicit ObjectEvents(events::EventBus& bus) : bus_(bus) {}
  void created(const ObjectCreated& object);

 private:
  events::EventBus& bus_;
};

}  // namespace martlet::cloud
