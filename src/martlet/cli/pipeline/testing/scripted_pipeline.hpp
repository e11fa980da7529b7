#pragma once
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

#include <martlet/aws/code_pipeline/code_pipeline.hpp>

namespace martlet::cli {

/// The pipeline "orders" for tests: Source / Definition, Approve / Review, Deploy / Run. It has one execution, "e1", with scripted
/// snapshots: each read returns the next snapshot, and reads after the last one repeat it.
class ScriptedPipeline final : public aws::CodePipeline {
 public:
  struct Action {
    std::string status{};  ///< "" if the action hasn't run
    std::string summary{};
    std::string token{};
    std::string error{};
  };
  /// The state of the pipeline as one read returns it.
  struct PipelineSnapshot {
    std::string status = "InProgress";
    Action source{};
    Action review{};
    Action run{};
    std::optional<aws::Failure> failure{};  ///< the error of the read
  };

  explicit ScriptedPipeline(std::vector<PipelineSnapshot> script) : snapshots(std::move(script)) {}

  std::vector<PipelineSnapshot> snapshots;
  int executions_after = 0;  ///< number of empty listings before there is one
  std::vector<aws::PutApprovalResultRequest> decisions{};
  int starts = 0;

  Task<aws::Outcome<aws::GetPipelineExecutionResponse>> get_pipeline_execution(aws::GetPipelineExecutionRequest request) override {
    if (snapshot_index_ + 1 < snapshots.size() && has_been_read_) ++snapshot_index_;
    has_been_read_ = true;
    if (now().failure) co_return std::unexpected(*now().failure);
    aws::GetPipelineExecutionResponse response;
    response.pipeline_execution.pipeline_name = request.pipeline_name;
    response.pipeline_execution.pipeline_execution_id = request.pipeline_execution_id;
    response.pipeline_execution.status = now().status;
    aws::ArtifactRevision revision{"Definitions", "c0ffee00", "orders 1.1.1"};
    response.pipeline_execution.artifact_revisions.emplace().push_back(revision);
    co_return response;
  }
  Task<aws::Outcome<aws::ListPipelineExecutionsResponse>> list_pipeline_executions(aws::ListPipelineExecutionsRequest) override {
    aws::ListPipelineExecutionsResponse response;
    if (executions_after-- <= 0) {
      aws::PipelineExecutionSummary one;
      one.pipeline_execution_id = "e1";
      aws::SourceRevision source{"Definition", "c0ffee00", "orders 1.1.1"};
      one.source_revisions.emplace().push_back(source);
      response.pipeline_execution_summaries.push_back(one);
    }
    co_return response;
  }
  Task<aws::Outcome<aws::ListActionExecutionsResponse>> list_action_executions(aws::ListActionExecutionsRequest) override {
    aws::ListActionExecutionsResponse response;
    add(response, "Approve", "Review", now().review);
    add(response, "Source", "Definition", now().source);
    add(response, "Deploy", "Run", now().run);
    co_return response;
  }
  Task<aws::Outcome<aws::GetPipelineStateResponse>> get_pipeline_state(aws::GetPipelineStateRequest request) override {
    aws::GetPipelineStateResponse response;
    response.pipeline_name = request.name;
    response.stage_states = {stage("Source", "Definition", now().source), stage("Approve", "Review", now().review),
                             stage("Deploy", "Run", now().run)};
    co_return response;
  }
  Task<aws::Outcome<aws::PutApprovalResultResponse>> put_approval_result(aws::PutApprovalResultRequest request) override {
    decisions.push_back(std::move(request));
    co_return aws::PutApprovalResultResponse{};
  }
  Task<aws::Outcome<aws::StartPipelineExecutionResponse>> start_pipeline_execution(aws::StartPipelineExecutionRequest) override {
    ++starts;
    co_return aws::StartPipelineExecutionResponse{"e1"};
  }
  Task<aws::Outcome<aws::PutJobSuccessResultResponse>> put_job_success_result(aws::PutJobSuccessResultRequest) override {
    throw unexpected_call();
  }
  Task<aws::Outcome<aws::PutJobFailureResultResponse>> put_job_failure_result(aws::PutJobFailureResultRequest) override {
    throw unexpected_call();
  }
  Task<aws::Outcome<aws::GetJobDetailsResponse>> get_job_details(aws::GetJobDetailsRequest) override { throw unexpected_call(); }

 private:
  static std::logic_error unexpected_call() { return std::logic_error("unexpected call"); }
  const PipelineSnapshot& now() const { return snapshots[snapshot_index_]; }

  static void add(aws::ListActionExecutionsResponse& to, const std::string& stage, const std::string& name, const Action& action) {
    if (action.status.empty()) return;
    aws::ActionExecutionDetail detail;
    detail.pipeline_execution_id = "e1";
    detail.action_execution_id = "a-" + name;
    detail.stage_name = stage;
    detail.action_name = name;
    detail.status = action.status;
    detail.last_update_time = 1'767'225'600.5;
    if (stage == "Deploy") {
      detail.input.emplace().action_type_id = aws::ActionTypeId{"Invoke", "AWS", "Lambda", "1"};
      detail.input->configuration["FunctionName"] = "orders-deployer";
    }
    detail.output.emplace().execution_result.emplace().external_execution_summary = action.summary;
    to.action_execution_details.push_back(detail);
  }
  static aws::StageState stage(const std::string& name, const std::string& action_name, const Action& action) {
    aws::StageState state;
    state.stage_name = name;
    aws::ActionState one;
    one.action_name = action_name;
    if (!action.status.empty()) {
      state.latest_execution = aws::StageExecution{"e1", action.status, std::nullopt};
      aws::ActionExecution& latest = one.latest_execution.emplace();
      latest.action_execution_id = "a-" + action_name;
      latest.status = action.status;
      latest.summary = action.summary;
      latest.last_status_change = 1'767'225'600.5;
      if (!action.token.empty()) latest.token = action.token;
      if (!action.error.empty()) latest.error_details = aws::ActionError{"JobFailed", action.error};
    }
    if (name == "Source") one.current_revision = aws::ActionRevision{"c0ffee00", "c0ffee00", 0};
    state.action_states.push_back(one);
    return state;
  }

  std::size_t snapshot_index_ = 0;
  bool has_been_read_ = false;
};

}  // namespace martlet::cli
