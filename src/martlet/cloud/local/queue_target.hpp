#pragma once
#include <martlet/cloud/events/rule_target.hpp>
#include <martlet/cloud/sqs/sqs_service.hpp>

namespace martlet::cloud {

/// SQS queues as receivers of events from EventBridge and EventBridge Scheduler: as targets and as dead-letter queues.
class QueueTarget final : public events::EventReceiver {
 public:
  /// `sqs` and `authority` must outlive this object.
  QueueTarget(SqsService& sqs, Authority& authority) : sqs_(sqs), authority_(authority) {}
  Reply<> receive(const events::EventDelivery& delivery) override;

 private:
  SqsService& sqs_;
  Authority& authority_;
};

}  // namespace martlet::cloud
