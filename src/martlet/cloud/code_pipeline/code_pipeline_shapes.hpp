#pragma once
#include <optional>
#include <string>
#include <vector>

#include <martlet/schema/type.hpp>

#include "pipeline_declaration.hpp"

/// The requests and responses of CodePipeline's operations, except those that the client declares. Contract: CodePipeline API Reference,
/// 2015-07-09.
namespace martlet::cloud::code_pipeline {

struct Tag {
  std::string key;
  std::string value;
};
struct CreatePipelineRequest {
  PipelineDeclaration pipeline;
  std::vector<Tag> tags;
};
struct CreatePipelineResponse {
  PipelineDeclaration pipeline;
  std::optional<std::vector<Tag>> tags;
};
struct GetPipelineRequest {
  std::string name;
  std::optional<int> version;
};
struct PipelineMetadata {
  std::string pipeline_arn;
  double created = 0;  ///< seconds since 1970
  double updated = 0;
};
struct GetPipelineResponse {
  PipelineDeclaration pipeline;
  PipelineMetadata metadata;
};
struct UpdatePipelineRequest {
  PipelineDeclaration pipeline;
};
struct UpdatePipelineResponse {
  PipelineDeclaration pipeline;
};
struct DeletePipelineRequest {
  std::string name;
};
struct DeletePipelineResponse {};
struct PipelineSummary {
  std::string name;
  int version = 1;
  std::string pipeline_type;
  std::string execution_mode;
  double created = 0;
  double updated = 0;
};
struct ListPipelinesRequest {};
struct ListPipelinesResponse {
  std::vector<PipelineSummary> pipelines;
};
struct ListTagsForResourceRequest {
  std::string resource_arn;
};
struct ListTagsForResourceResponse {
  std::vector<Tag> tags;
};
struct TagResourceRequest {
  std::string resource_arn;
  std::vector<Tag> tags;
};
struct TagResourceResponse {};
struct UntagResourceRequest {
  std::string resource_arn;
  std::vector<std::string> tag_keys;
};
struct UntagResourceResponse {};
struct StopPipelineExecutionRequest {
  std::string pipeline_name;
  std::string pipeline_execution_id;
  std::optional<bool> abandon;
  std::optional<std::string> reason;
};
struct StopPipelineExecutionResponse {
  std::string pipeline_execution_id;
};
struct RetryStageExecutionRequest {
  std::string pipeline_name;
  std::string stage_name;
  std::string pipeline_execution_id;
  std::string retry_mode;
};
struct RetryStageExecutionResponse {
  std::string pipeline_execution_id;
};
struct RollbackStageRequest {
  std::string pipeline_name;
  std::string stage_name;
  std::string target_pipeline_execution_id;
};
struct RollbackStageResponse {
  std::string pipeline_execution_id;
};

Schema describe(Type<Tag>);
Schema describe(Type<CreatePipelineRequest>);
Schema describe(Type<CreatePipelineResponse>);
Schema describe(Type<GetPipelineRequest>);
Schema describe(Type<PipelineMetadata>);
Schema describe(Type<GetPipelineResponse>);
Schema describe(Type<UpdatePipelineRequest>);
Schema describe(Type<UpdatePipelineResponse>);
Schema describe(Type<DeletePipelineRequest>);
Schema describe(Type<DeletePipelineResponse>);
Schema describe(Type<PipelineSummary>);
Schema describe(Type<ListPipelinesRequest>);
Schema describe(Type<ListPipelinesResponse>);
Schema describe(Type<ListTagsForResourceRequest>);
Schema describe(Type<ListTagsForResourceResponse>);
Schema describe(Type<TagResourceRequest>);
Schema describe(Type<TagResourceResponse>);
Schema describe(Type<UntagResourceRequest>);
Schema describe(Type<UntagResourceResponse>);
Schema describe(Type<StopPipelineExecutionRequest>);
Schema describe(Type<StopPipelineExecutionResponse>);
Schema describe(Type<RetryStageExecutionRequest>);
Schema describe(Type<RetryStageExecutionResponse>);
Schema describe(Type<RollbackStageRequest>);
Schema describe(Type<RollbackStageResponse>);

}  // namespace martlet::cloud::code_pipeline
