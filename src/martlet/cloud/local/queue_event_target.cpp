#include "queue_event_target.hpp"

namespace martlet::cloud {

ServiceResult<> QueueEventTarget::receive(const event_bridge::EventDelivery& delivery) {
  const json::Value* parameters = delivery.target.find("SqsParameters");
  ServiceMessage message{.queue_arn = delivery.target_arn, .body = delivery.input};
  message.group = parameters ? parameters->text("MessageGroupId") : std::string_view();
  message.attributes = delivery.attributes;
  message.service = "events.amazonaws.com";
  message.source_arn = delivery.rule_arn;
  message.role = delivery.role ? &*delivery.role : nullptr;
  return sqs_.send(message, access_control_);
}

}  // namespace martlet::cloud
