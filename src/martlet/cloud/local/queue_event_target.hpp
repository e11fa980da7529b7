#pragma once
#include <martlet/cloud/event_bridge/event_target.hpp>
#include <martlet/cloud/sqs/sqs_service.hpp>

namespace martlet::cloud {

/// SQS queues as receivers of events from EventBridge and EventBridge Scheduler: as targets and as dead-letter queues.
class QueueEventTarget final : public event_bridge::EventTarget {
 public:
  /// `sqs` and `access_control` must outlive this object.
  QueueEventTarget(SqsService& sqs, AccessControl& access_control) : sqs_(sqs), access_control_(access_control) {}
  ServiceResult<> receive(const event_bridge::EventDelivery& delivery) override;

 private:
  SqsService& sqs_;
  AccessControl& access_control_;
};

}  // namespace martlet::cloud
