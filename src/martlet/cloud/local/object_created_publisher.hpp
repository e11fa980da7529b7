#pragma once
#include <martlet/cloud/event_bridge/event_bus.hpp>
#include <martlet/cloud/s3/object_created.hpp>

namespace martlet::cloud {

/// A publisher of "Object Created" events on the default bus of a bucket's account, if the bucket sends notifications to EventBridge.
/// Contract: Amazon S3 User Guide, "EventBridge event message structure".
class ObjectCreatedPublisher {
 public:
  /// `bus` must outlive this object.
  explicit ObjectCreatedPublisher(event_bridge::EventBus& bus) : bus_(bus) {}
  void publish(const ObjectCreated& object);

 private:
  event_bridge::EventBus& bus_;
};

}  // namespace martlet::cloud
