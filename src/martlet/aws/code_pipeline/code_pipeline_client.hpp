#pragma once
#include <martlet/aws/code_pipeline/code_pipeline_operations.hpp>
#include <martlet/aws/session/call.hpp>

namespace martlet::aws {

/// The implementation of CodePipeline that calls AWS.
class CodePipelineClient final : public CodePipeline {
 public:
  explicit CodePipelineClient(Session session) : session_(std::move(session)) {}
  Task<Outcome<PutJobSuccessResultResponse>> put_job_success_result(PutJobSuccessResultRequest request) override {
    return call_typed(session_, code_pipeline_operations::put_job_success_result, std::move(request));
  }
  Task<Outcome<PutJobFailureResultResponse>> put_job_failure_result(PutJobFailureResultRequest request) override {
    return call_typed(session_, code_pipeline_operations::put_job_failure_result, std::move(request));
  }
  Task<Outcome<GetJobDetailsResponse>> get_job_details(GetJobDetailsRequest request) override {
    return call_typed(session_, code_pipeline_operations::get_job_details, std::move(request));
  }
  Task<Outcome<GetPipelineExecutionResponse>> get_pipeline_execution(GetPipelineExecutionRequest request) override {
    return call_typed(session_, code_pipeline_operations::get_pipeline_execution, std::move(request));
  }
  Task<Outcome<ListPipelineExecutionsResponse>> list_pipeline_executions(ListPipelineExecutionsRequest request) override {
    return call_typed(session_, code_pipeline_operations::list_pipeline_executions, std::move(request));
  }
  Task<Outcome<ListActionExecutionsResponse>> list_action_executions(ListActionExecutionsRequest request) override {
    return call_typed(session_, code_pipeline_operations::list_action_executions, std::move(request));
  }
  Task<Outcome<GetPipelineStateResponse>> get_pipeline_state(GetPipelineStateRequest request) override {
    return call_typed(session_, code_pipeline_operations::get_pipeline_state, std::move(request));
  }
  Task<Outcome<StartPipelineExecutionResponse>> start_pipeline_execution(StartPipelineExecutionRequest request) override {
    return call_typed(session_, code_pipeline_operations::start_pipeline_execution, std::move(request));
  }
  Task<Outcome<PutApprovalResultResponse>> put_approval_result(PutApprovalResultRequest request) override {
    return call_typed(session_, code_pipeline_operations::put_approval_result, std::move(request));
  }

 private:
  Session session_;
};

}  // namespace martlet::aws
