#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <martlet/aws/code_pipeline/code_pipeline.hpp>
#include <martlet/deploy/simulated_aws/simulated_aws.hpp>

namespace martlet::deploy::simulated_aws {

/// A simulated pipeline with one action, which invokes a function. It has executions and jobs, and strictly checks limits and a job's
/// state. Contract: CodePipeline User Guide ("How pipeline executions work", "Quotas") and API Reference.
class SimulatedCodePipeline final : public aws::CodePipeline {
 public:
  enum class Mode { queued, superseded, parallel };
  struct Action {
    std::string id;
    std::string status = "InProgress";
    SteadyTime begun{};
    SteadyTime last_report{};  ///< when the function last reported
  };
  struct Execution {
    std::string id;
    std::string status = "InProgress";
    SteadyTime begun{};
    aws::JobData data{};            ///< the data for its action
    std::vector<Action> actions{};  ///< empty while the execution waits before the stage; a retry of the stage adds an action
  };

  explicit SimulatedCodePipeline(SimulatedAws& simulation) : simulation_(simulation) {}

  /// Starts an execution whose action receives `data`, UserParameters with CodePipeline's variables resolved. Returns the execution's ID.
  /// The execution enters the stage when no other one is in it, or at once in parallel mode.
  std::string start(aws::JobData data);
  /// Returns the job of the newest action in progress, or nullptr.
  const aws::JobDetails* job();
  Execution& execution(const std::string& id);
  void stop(const std::string& id, bool abandon);
  /// Retries the stage like RetryStageExecution: with the same execution, but another action and job.
  void retry(const std::string& id);
  bool is_running() { return job() != nullptr; }

  Mode mode = Mode::queued;
  bool returns_context = true;  ///< GetJobDetails returns a job's execution (assumed for Lambda's jobs, not known)
  bool returns_input = true;    ///< ListActionExecutions returns an action's configuration
  std::string name = "orders";
  std::vector<aws::PutJobSuccessResultRequest> successes{};
  std::vector<aws::PutJobFailureResultRequest> failures{};
  std::set<std::string> denied{};            ///< the operations that are denied
  std::map<std::string, int> throttlings{};  ///< the number of calls to throttle, by operation

  Task<aws::Outcome<aws::PutJobSuccessResultResponse>> put_job_success_result(aws::PutJobSuccessResultRequest request) override;
  Task<aws::Outcome<aws::PutJobFailureResultResponse>> put_job_failure_result(aws::PutJobFailureResultRequest request) override;
  Task<aws::Outcome<aws::GetJobDetailsResponse>> get_job_details(aws::GetJobDetailsRequest request) override;
  Task<aws::Outcome<aws::GetPipelineExecutionResponse>> get_pipeline_execution(aws::GetPipelineExecutionRequest request) override;
  Task<aws::Outcome<aws::ListPipelineExecutionsResponse>> list_pipeline_executions(aws::ListPipelineExecutionsRequest request) override;
  Task<aws::Outcome<aws::ListActionExecutionsResponse>> list_action_executions(aws::ListActionExecutionsRequest request) override;
  Task<aws::Outcome<aws::GetPipelineStateResponse>> get_pipeline_state(aws::GetPipelineStateRequest) override {
    throw std::logic_error("not asked for");
  }
  Task<aws::Outcome<aws::StartPipelineExecutionResponse>> start_pipeline_execution(aws::StartPipelineExecutionRequest) override {
    throw std::logic_error("not asked for");
  }
  Task<aws::Outcome<aws::PutApprovalResultResponse>> put_approval_result(aws::PutApprovalResultRequest) override {
    throw std::logic_error("not asked for");
  }

 private:
  struct Job {
    aws::JobDetails details;
    std::string execution;
    std::string action;
    bool has_ended = false;
  };
  Action* action_of(const Job& job);
  Job* job_in_progress(const std::string& id);
  void enter(Execution& execution);
  void add_job(const Execution& execution, const Action& action, std::optional<std::string> token);
  void end_action(const Job& job, const std::string& status);
  void admit_next_execution();
  void time_out_silent_actions();
  std::optional<aws::Failure> refusal(const Call& call, const std::string& pipeline);
  std::optional<aws::Failure> job_refusal(const Call& call, const std::string& job, bool puts);
  aws::ActionExecutionDetail detail_of(const Execution& execution, const Action& action) const;

  SimulatedAws& simulation_;
  std::vector<Execution> executions_{};
  std::vector<Job> jobs_{};
  std::uint64_t ids_ = 0;
  std::string new_id() { return simulation_.uuid_of(1'000'000 + ++ids_); }
};

}  // namespace martlet::deploy::simulated_aws
