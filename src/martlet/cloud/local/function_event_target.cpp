#include "function_event_target.hpp"

namespace martlet::cloud {

ServiceResult<> FunctionEventTarget::receive(const event_bridge::EventDelivery& delivery) {
  const std::string& function = delivery.target_arn;
  if (delivery.role) return lambda_.enqueue(*delivery.role, "", function, delivery.input);
  if (!lambda_.may_be_invoked_by("events.amazonaws.com", function, delivery.rule_arn))
    return service_error(403, "AccessDeniedException",
                         "The policy of " + function + " does not let events.amazonaws.com invoke it for " + delivery.rule_arn + ".");
  return lambda_.enqueue(function, delivery.input);
}

}  // namespace martlet::cloud
