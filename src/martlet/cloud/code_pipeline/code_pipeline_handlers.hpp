#pragma once
#include "code_pipeline_operations.hpp"
#include "pipelines.hpp"

/// The handlers of CodePipeline's operations, each in a file with the operation's name.
namespace martlet::cloud::code_pipeline {

ServiceResult<CreatePipelineResponse> create_pipeline(Pipelines& pipelines, Call& call, CreatePipelineRequest& request);
ServiceResult<UpdatePipelineResponse> update_pipeline(Pipelines& pipelines, Call& call, UpdatePipelineRequest& request);
ServiceResult<GetPipelineResponse> get_pipeline(Pipelines& pipelines, Call& call, GetPipelineRequest& request);
ServiceResult<DeletePipelineResponse> delete_pipeline(Pipelines& pipelines, Call& call, DeletePipelineRequest& request);
ServiceResult<ListPipelinesResponse> list_pipelines(Pipelines& pipelines, Call& call, ListPipelinesRequest& request);
ServiceResult<ListTagsForResourceResponse> list_tags_for_resource(Pipelines& pipelines, Call& call, ListTagsForResourceRequest& request);
ServiceResult<TagResourceResponse> tag_resource(Pipelines& pipelines, Call& call, TagResourceRequest& request);
ServiceResult<UntagResourceResponse> untag_resource(Pipelines& pipelines, Call& call, UntagResourceRequest& request);
ServiceResult<aws::StartPipelineExecutionResponse> start_pipeline_execution(Pipelines& pipelines, Call& call,
                                                                            aws::StartPipelineExecutionRequest& request);
ServiceResult<StopPipelineExecutionResponse> stop_pipeline_execution(Pipelines& pipelines, Call& call,
                                                                     StopPipelineExecutionRequest& request);
ServiceResult<RetryStageExecutionResponse> retry_stage_execution(Pipelines& pipelines, Call& call, RetryStageExecutionRequest& request);
ServiceResult<RollbackStageResponse> rollback_stage(Pipelines& pipelines, Call& call, RollbackStageRequest& request);
ServiceResult<aws::PutApprovalResultResponse> put_approval_result(Pipelines& pipelines, Call& call, aws::PutApprovalResultRequest& request);
ServiceResult<aws::GetPipelineExecutionResponse> get_pipeline_execution(Pipelines& pipelines, Call& call,
                                                                        aws::GetPipelineExecutionRequest& request);
ServiceResult<aws::ListPipelineExecutionsResponse> list_pipeline_executions(Pipelines& pipelines, Call& call,
                                                                            aws::ListPipelineExecutionsRequest& request);
ServiceResult<aws::ListActionExecutionsResponse> list_action_executions(Pipelines& pipelines, Call& call,
                                                                        aws::ListActionExecutionsRequest& request);
ServiceResult<aws::GetPipelineStateResponse> get_pipeline_state(Pipelines& pipelines, Call& call, aws::GetPipelineStateRequest& request);
ServiceResult<aws::GetJobDetailsResponse> get_job_details(Pipelines& pipelines, Call& call, aws::GetJobDetailsRequest& request);
ServiceResult<aws::PutJobSuccessResultResponse> put_job_success_result(Pipelines& pipelines, Call& call,
                                                                       aws::PutJobSuccessResultRequest& request);
ServiceResult<aws::PutJobFailureResultResponse> put_job_failure_result(Pipelines& pipelines, Call& call,
                                                                       aws::PutJobFailureResultRequest& request);

}  // namespace martlet::cloud::code_pipeline
