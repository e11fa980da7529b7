#pragma once
#include "code_pipeline_operations.hpp"
#include "pipelines.hpp"

/// The handlers of CodePipeline's operations, each in a file with the operation's name.
namespace martlet::cloud::code_pipeline {

Reply<CreatePipelineResponse> create_pipeline(Pipelines& pipelines, Call& call, CreatePipelineRequest& request);
Reply<UpdatePipelineResponse> update_pipeline(Pipelines& pipelines, Call& call, UpdatePipelineRequest& request);
Reply<GetPipelineResponse> get_pipeline(Pipelines& pipelines, Call& call, GetPipelineRequest& request);
Reply<DeletePipelineResponse> delete_pipeline(Pipelines& pipelines, Call& call, DeletePipelineRequest& request);
Reply<ListPipelinesResponse> list_pipelines(Pipelines& pipelines, Call& call, ListPipelinesRequest& request);
Reply<ListTagsForResourceResponse> list_tags_for_resource(Pipelines& pipelines, Call& call, ListTagsForResourceRequest& request);
Reply<TagResourceResponse> tag_resource(Pipelines& pipelines, Call& call, TagResourceRequest& request);
Reply<UntagResourceResponse> untag_resource(Pipelines& pipelines, Call& call, UntagResourceRequest& request);
Reply<aws::StartPipelineExecutionResponse> start_pipeline_execution(Pipelines& pipelines, Call& call,
                                                                    aws::StartPipelineExecutionRequest& request);
Reply<StopPipelineExecutionResponse> stop_pipeline_execution(Pipelines& pipelines, Call& call, StopPipelineExecutionRequest& request);
Reply<RetryStageExecutionResponse> retry_stage_execution(Pipelines& pipelines, Call& call, RetryStageExecutionRequest& request);
Reply<RollbackStageResponse> rollback_stage(Pipelines& pipelines, Call& call, RollbackStageRequest& request);
Reply<aws::PutApprovalResultResponse> put_approval_result(Pipelines& pipelines, Call& call, aws::PutApprovalResultRequest& request);
Reply<aws::GetPipelineExecutionResponse> get_pipeline_execution(Pipelines& pipelines, Call& call,
                                                                aws::GetPipelineExecutionRequest& request);
Reply<aws::ListPipelineExecutionsResponse> list_pipeline_executions(Pipelines& pipelines, Call& call,
                                                                    aws::ListPipelineExecutionsRequest& request);
Reply<aws::ListActionExecutionsResponse> list_action_executions(Pipelines& pipelines, Call& call,
                                                                aws::ListActionExecutionsRequest& request);
Reply<aws::GetPipelineStateResponse> get_pipeline_state(Pipelines& pipelines, Call& call, aws::GetPipelineStateRequest& request);
Reply<aws::GetJobDetailsResponse> get_job_details(Pipelines& pipelines, Call& call, aws::GetJobDetailsRequest& request);
Reply<aws::PutJobSuccessResultResponse> put_job_success_result(Pipelines& pipelines, Call& call, aws::PutJobSuccessResultRequest& request);
Reply<aws::PutJobFailureResultResponse> put_job_failure_result(Pipelines& pipelines, Call& call, aws::PutJobFailureResultRequest& request);

}  // namespace martlet::cloud::code_pipeline
