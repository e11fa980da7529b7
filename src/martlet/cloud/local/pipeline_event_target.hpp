#pragma once
#include <martlet/cloud/code_pipeline/code_pipeline_service.hpp>
#include <martlet/cloud/event_bridge/event_target.hpp>

namespace martlet::cloud {

/// Pipelines as targets of EventBridge's rules: an event starts an execution, with the target's role.
class PipelineEventTarget final : public event_bridge::EventTarget {
 public:
  /// `pipelines` must outlive this object.
  explicit PipelineEventTarget(CodePipelineService& pipelines) : pipelines_(pipelines) {}
  ServiceResult<> receive(const event_bridge::EventDelivery& delivery) override;

 private:
  CodePipelineService& pipelines_;
};

}  // namespace martlet::cloud
