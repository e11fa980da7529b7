#include "pipeline_target.hpp"

namespace martlet::cloud {
namespace {

struct PipelineArn {
  std::string region;
  std::string name;
};

// "arn:aws:codepipeline:eu-central-1:111111111111:orders"
PipelineArn parse(const std::string& arn) {
  constexpr std::size_t prefix = std::string_view("arn:aws:codepipeline:").size();
  const std::size_t region_end = arn.find(':', prefix);
  if (region_end == std::string::npos) return {};
  return {arn.substr(prefix, region_end - prefix), arn.substr(arn.rfind(':') + 1)};
}

}  // namespace

Reply<> PipelineTarget::receive(const events::EventDelivery& delivery) {
  const PipelineArn pipeline = parse(delivery.target_arn);
  if (!delivery.role) return refusal(400, "ValidationException", "RoleArn is required for target " + delivery.target_arn + ".");
  const Reply<std::string> execution = pipelines_.start_by_event(*delivery.role, pipeline.region, pipeline.name, delivery.rule_arn);
  if (!execution) return std::unexpected(execution.error());
  return {};
}

}  // namespace martlet::cloud
