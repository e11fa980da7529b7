#pragma once
#include <array>

#include <martlet/aws/code_pipeline/code_pipeline.hpp>
#include <martlet/aws/wire/operation.hpp>

/// The CodePipeline operations that the client calls. cloud/code_pipeline/code_pipeline_operations.hpp declares the others.
namespace martlet::aws::code_pipeline_operations {

inline constexpr Service service{"CodePipeline", "codepipeline", "codepipeline", Protocol::json_1_1, "2015-07-09", "CodePipeline_20150709"};

inline constexpr TypedOperation<PutJobSuccessResultRequest, PutJobSuccessResultResponse> put_job_success_result{
    {.service = &service, .name = "PutJobSuccessResult"}};

inline constexpr TypedOperation<PutJobFailureResultRequest, PutJobFailureResultResponse> put_job_failure_result{
    {.service = &service, .name = "PutJobFailureResult"}};

inline constexpr TypedOperation<GetJobDetailsRequest, GetJobDetailsResponse> get_job_details{
    {.service = &service, .name = "GetJobDetails"}};

inline constexpr TypedOperation<GetPipelineExecutionRequest, GetPipelineExecutionResponse> get_pipeline_execution{
    {.service = &service, .name = "GetPipelineExecution"}};

inline constexpr TypedOperation<ListPipelineExecutionsRequest, ListPipelineExecutionsResponse> list_pipeline_executions{
    {.service = &service, .name = "ListPipelineExecutions"}};

inline constexpr TypedOperation<ListActionExecutionsRequest, ListActionExecutionsResponse> list_action_executions{
    {.service = &service, .name = "ListActionExecutions"}};

inline constexpr TypedOperation<GetPipelineStateRequest, GetPipelineStateResponse> get_pipeline_state{
    {.service = &service, .name = "GetPipelineState"}};

inline constexpr TypedOperation<StartPipelineExecutionRequest, StartPipelineExecutionResponse> start_pipeline_execution{
    {.service = &service, .name = "StartPipelineExecution", .token = "clientRequestToken"}};

inline constexpr TypedOperation<PutApprovalResultRequest, PutApprovalResultResponse> put_approval_result{
    {.service = &service, .name = "PutApprovalResult"}};

/// All operations of the table.
inline constexpr std::array<const Operation*, 9> all = {&put_job_success_result, &put_job_failure_result,   &get_job_details,
                                                        &get_pipeline_execution, &list_pipeline_executions, &list_action_executions,
                                                        &get_pipeline_state,     &start_pipeline_execution, &put_approval_result};

}  // namespace martlet::aws::code_pipeline_operations
