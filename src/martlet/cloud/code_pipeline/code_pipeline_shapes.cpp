#include "code_pipeline_shapes.hpp"

#include <martlet/aws/wire/member_rules.hpp>
#include <martlet/schema/schema.hpp>

namespace martlet::cloud::code_pipeline {

using aws::wire;

Schema describe(Type<Tag>) {
  using R = Tag;
  return object<R>("Tag", wire<&R::key>("key"), wire<&R::value>("value"));
}
Schema describe(Type<CreatePipelineRequest>) {
  using R = CreatePipelineRequest;
  return object<R>("CreatePipelineRequest", wire<&R::pipeline>("pipeline"), wire<&R::tags>("tags"));
}
Schema describe(Type<CreatePipelineResponse>) {
  using R = CreatePipelineResponse;
  return object<R>("CreatePipelineResponse", wire<&R::pipeline>("pipeline"), wire<&R::tags>("tags"));
}
Schema describe(Type<GetPipelineRequest>) {
  using R = GetPipelineRequest;
  return object<R>("GetPipelineRequest", wire<&R::name>("name"), wire<&R::version>("version"));
}
Schema describe(Type<PipelineMetadata>) {
  using R = PipelineMetadata;
  return object<R>("PipelineMetadata", wire<&R::pipeline_arn>("pipelineArn"), wire<&R::created>("created"), wire<&R::updated>("updated"));
}
Schema describe(Type<GetPipelineResponse>) {
  using R = GetPipelineResponse;
  return object<R>("GetPipelineResponse", wire<&R::pipeline>("pipeline"), wire<&R::metadata>("metadata"));
}
Schema describe(Type<UpdatePipelineRequest>) {
  using R = UpdatePipelineRequest;
  return object<R>("UpdatePipelineRequest", wire<&R::pipeline>("pipeline"));
}
Schema describe(Type<UpdatePipelineResponse>) {
  using R = UpdatePipelineResponse;
  return object<R>("UpdatePipelineResponse", wire<&R::pipeline>("pipeline"));
}
Schema describe(Type<DeletePipelineRequest>) {
  using R = DeletePipelineRequest;
  return object<R>("DeletePipelineRequest", wire<&R::name>("name"));
}
Schema describe(Type<DeletePipelineResponse>) { return object<DeletePipelineResponse>("DeletePipelineResponse"); }
Schema describe(Type<PipelineSummary>) {
  using R = PipelineSummary;
  return object<R>("PipelineSummary", wire<&R::name>("name"), wire<&R::version>("version"), wire<&R::pipeline_type>("pipelineType"),
                   wire<&R::execution_mode>("executionMode"), wire<&R::created>("created"), wire<&R::updated>("updated"));
}
Schema describe(Type<ListPipelinesRequest>) { return object<ListPipelinesRequest>("ListPipelinesRequest"); }
Schema describe(Type<ListPipelinesResponse>) {
  using R = ListPipelinesResponse;
  return object<R>("ListPipelinesResponse", wire<&R::pipelines>("pipelines"));
}
Schema describe(Type<ListTagsForResourceRequest>) {
  using R = ListTagsForResourceRequest;
  return object<R>("ListTagsForResourceRequest", wire<&R::resource_arn>("resourceArn"));
}
Schema describe(Type<ListTagsForResourceResponse>) {
  using R = ListTagsForResourceResponse;
  return object<R>("ListTagsForResourceResponse", wire<&R::tags>("tags"));
}
Schema describe(Type<TagResourceRequest>) {
  using R = TagResourceRequest;
  return object<R>("TagResourceRequest", wire<&R::resource_arn>("resourceArn"), wire<&R::tags>("tags"));
}
Schema describe(Type<TagResourceResponse>) { return object<TagResourceResponse>("TagResourceResponse"); }
Schema describe(Type<UntagResourceRequest>) {
  using R = UntagResourceRequest;
  return object<R>("UntagResourceRequest", wire<&R::resource_arn>("resourceArn"), wire<&R::tag_keys>("tagKeys"));
}
Schema describe(Type<UntagResourceResponse>) { return object<UntagResourceResponse>("UntagResourceResponse"); }
Schema describe(Type<StopPipelineExecutionRequest>) {
  using R = StopPipelineExecutionRequest;
  return object<R>("StopPipelineExecutionRequest", wire<&R::pipeline_name>("pipelineName"),
                   wire<&R::pipeline_execution_id>("pipelineExecutionId"), wire<&R::abandon>("abandon"), wire<&R::reason>("reason"));
}
Schema describe(Type<StopPipelineExecutionResponse>) {
  using R = StopPipelineExecutionResponse;
  return object<R>("StopPipelineExecutionResponse", wire<&R::pipeline_execution_id>("pipelineExecutionId"));
}
Schema describe(Type<RetryStageExecutionRequest>) {
  using R = RetryStageExecutionRequest;
  return object<R>("RetryStageExecutionRequest", wire<&R::pipeline_name>("pipelineName"), wire<&R::stage_name>("stageName"),
                   wire<&R::pipeline_execution_id>("pipelineExecutionId"), wire<&R::retry_mode>("retryMode"));
}
Schema describe(Type<RetryStageExecutionResponse>) {
  using R = RetryStageExecutionResponse;
  return object<R>("RetryStageExecutionResponse", wire<&R::pipeline_execution_id>("pipelineExecutionId"));
}
Schema describe(Type<RollbackStageRequest>) {
  using R = RollbackStageRequest;
  return object<R>("RollbackStageRequest", wire<&R::pipeline_name>("pipelineName"), wire<&R::stage_name>("stageName"),
                   wire<&R::target_pipeline_execution_id>("targetPipelineExecutionId"));
}
Schema describe(Type<RollbackStageResponse>) {
  using R = RollbackStageResponse;
  return object<R>("RollbackStageResponse", wire<&R::pipeline_execution_id>("pipelineExecutionId"));
}

}  // namespace martlet::cloud::code_pipeline
