#pragma once
#include <martlet/cloud/events/event_bus.hpp>
#include <martlet/cloud/s3/object_created.hpp>

namespace martlet::cloud {

/// A publisher of new objects as events on the default bus of the bucket's account, for buckets that send notifications to EventBridge.
/// Contract: Amazon S3 User Guide, "EventBridge event message structure".
class ObjectEvents {
 public:
  /// `bus` must outlive this object.
  explicit ObjectEvents(events::EventBus& bus) : bus_(bus) {}
  void created(const ObjectCreated& object);

 private:
  events::EventBus& bus_;
};

}  // namespace martlet::cloud
