#pragma once
#include <martlet/cloud/events/event_bus.hpp>
#include <martlet/cloud/sqs/sqs_service.hpp>

namespace martlet::cloud {

/// Queues as targets and dead-letter queues of EventBridge and EventBridge Scheduler.
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
