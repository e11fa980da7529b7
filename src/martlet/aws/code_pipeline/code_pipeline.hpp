#pragma once
#include <martlet/async/task.hpp>
#include <martlet/aws/code_pipeline/code_pipeline_approval_shapes.hpp>
#include <martlet/aws/code_pipeline/code_pipeline_execution_shapes.hpp>
#include <martlet/aws/code_pipeline/code_pipeline_job_shapes.hpp>
#include <martlet/aws/wire/failure.hpp>

namespace martlet::aws {

/// The operations of CodePipeline that a job worker calls, those that report which execution runs which action, and those that start an
/// execution and approve or reject an action. Contract: CodePipeline API Reference. CodePipelineClient (code_pipeline_client.hpp) is the
/// implementation for AWS.
class CodePipeline {
 public:
  virtual ~CodePipeline() = default;
  virtual Task<Outcome<PutJobSuccessResultResponse>> put_job_success_result(PutJobSuccessResultRequest request) = 0;
  virtual Task<Outcome<PutJobFailureResultResponse>> put_job_failure_result(PutJobFailureResultRequest request) = 0;
  virtual Task<Outcome<GetJobDetailsResponse>> get_job_details(GetJobDetailsRequest request) = 0;
  virtual Task<Outcome<GetPipelineExecutionResponse>> get_pipeline_execution(GetPipelineExecutionRequest request) = 0;
  virtual Task<Outcome<ListPipelineExecutionsResponse>> list_pipeline_executions(ListPipelineExecutionsRequest request) = 0;
  virtual Task<Outcome<ListActionExecutionsResponse>> list_action_executions(ListActionExecutionsRequest request) = 0;
  virtual Task<Outcome<GetPipelineStateResponse>> get_pipeline_state(GetPipelineStateRequest request) = 0;
  virtual Task<Outcome<StartPipelineExecutionResponse>> start_pipeline_execution(StartPipelineExecutionRequest request) = 0;
  virtual Task<Outcome<PutApprovalResultResponse>> put_approval_result(PutApprovalResultRequest request) = 0;
};

}  // namespace martlet::aws
