#pragma once
#include <martlet/aws/code_pipeline/code_pipeline_operations.hpp>

#include "code_pipeline_shapes.hpp"

/// CodePipeline's operations on the wire, except those that the client declares. Contract: CodePipeline API Reference, 2015-07-09.
namespace martlet::cloud::code_pipeline {

inline constexpr const aws::Service& service = aws::code_pipeline_operations::service;

namespace operations {
inline constexpr aws::TypedOperation<CreatePipelineRequest, CreatePipelineResponse> create_pipeline{
    {.service = &service, .name = "CreatePipeline"}};
inline constexpr aws::TypedOperation<GetPipelineRequest, GetPipelineResponse> get_pipeline{{.service = &service, .name = "GetPipeline"}};
inline constexpr aws::TypedOperation<UpdatePipelineRequest, UpdatePipelineResponse> update_pipeline{
    {.service = &service, .name = "UpdatePipeline"}};
inline constexpr aws::TypedOperation<DeletePipelineRequest, DeletePipelineResponse> delete_pipeline{
    {.service = &service, .name = "DeletePipeline"}};
inline constexpr aws::TypedOperation<ListPipelinesRequest, ListPipelinesResponse> list_pipelines{
    {.service = &service, .name = "ListPipelines"}};
inline constexpr aws::TypedOperation<ListTagsForResourceRequest, ListTagsForResourceResponse> list_tags_for_resource{
    {.service = &service, .name = "ListTagsForResource"}};
inline constexpr aws::TypedOperation<TagResourceRequest, TagResourceResponse> tag_resource{{.service = &service, .name = "TagResource"}};
inline constexpr aws::TypedOperation<UntagResourceRequest, UntagResourceResponse> untag_resource{
    {.service = &service, .name = "UntagResource"}};
inline constexpr aws::TypedOperation<StopPipelineExecutionRequest, StopPipelineExecutionResponse> stop_pipeline_execution{
    {.service = &service, .name = "StopPipelineExecution"}};
inline constexpr aws::TypedOperation<RetryStageExecutionRequest, RetryStageExecutionResponse> retry_stage_execution{
    {.service = &service, .name = "RetryStageExecution"}};
inline constexpr aws::TypedOperation<RollbackStageRequest, RollbackStageResponse> rollback_stage{
    {.service = &service, .name = "RollbackStage"}};
}  // namespace operations

}  // namespace martlet::cloud::code_pipeline
