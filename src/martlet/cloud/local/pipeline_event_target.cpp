#include "pipeline_event_target.hpp"

#include <martlet/base/arn.hpp>

namespace martlet::cloud {

ServiceResult<> PipelineEventTarget::receive(const event_bridge::EventDelivery& delivery) {
  const std::optional<Arn> pipeline = parse_arn(delivery.target_arn);
  if (!pipeline) return service_error(400, "ValidationException", "Target " + delivery.target_arn + " is not an ARN.");
  if (!delivery.role) return service_error(400, "ValidationException", "RoleArn is required for target " + delivery.target_arn + ".");
  const ServiceResult<std::string> execution =
      pipelines_.start_by_event(*delivery.role, std::string(pipeline->region), std::string(pipeline->resource), delivery.rule_arn);
  if (!execution) return std::unexpected(execution.error());
  return {};
}

}  // namespace martlet::cloud
