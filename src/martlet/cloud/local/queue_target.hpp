#pragma once
#include <martlet/cloud/events/event_bus.hpp>
#include <martlet/cloud/sqs/sqs_service.hpp>

namespace martlet::cloud {

/// Delivers events from EventBridge and EventBridge Scheduler to SQS queues (targets and dead-letter queues).
class QueueTarget final : public events::EventReceiver {
 public:
  /// Both must outlive this object.
  QueueTarget(SqsService& sqs, Authority& authority) : sqs_(sqs), authority_(authority) {}
  Reply<> receive(const events::EventDelivery& delivery) override;

 private:
  SqsService& sqs_;
  Authority& authority_;
};

}  // namespace martlet::cloud
