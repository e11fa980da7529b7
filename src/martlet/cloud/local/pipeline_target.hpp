#pragma once
#include <martlet/cloud/code_pipeline/code_pipeline_service.hpp>
#include <martlet/cloud/events/event_target.hpp>

namespace martlet::cloud {

/// Pipelines as targets of EventBridge's rules: an event starts an execution, with the target's role.
class PipelineTarget final : public events::EventTarget {
 public:
  /// `pipelines` must outlive this object.
  explicit PipelineTarget(CodePipelineService& pipelines) : pipelines_(pipelines) {}
  ServiceResult<> receive(const events::EventDelivery& delivery) override;

 private:
  CodePipelineService& pipelines_;
};

}  // namespace martlet::cloud
