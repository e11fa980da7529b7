#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/aws/code_pipeline/code_pipeline_job_shapes.hpp>
#include <martlet/schema/type.hpp>

/// The shapes of the operations that start an execution, and report which execution runs which action. Contract: CodePipeline API
/// Reference.
namespace martlet::aws {

/// The states of an execution of a pipeline.
namespace execution_status {
inline constexpr std::string_view in_progress = "InProgress", succeeded = "Succeeded", failed = "Failed", superseded = "Superseded";
inline constexpr std::string_view stopping = "Stopping", stopped = "Stopped", cancelled = "Cancelled";
}  // namespace execution_status
/// The states of an action within an execution.
namespace action_status {
inline constexpr std::string_view in_progress = "InProgress", succeeded = "Succeeded", failed = "Failed", abandoned = "Abandoned";
}  // namespace action_status

struct ExecutionTrigger {
  std::optional<std::string> trigger_type;  ///< StartPipelineExecution, CloudWatchEvent, ManualRollback, ...
  std::optional<std::string> trigger_detail;
};
Schema describe(Type<ExecutionTrigger>);
/// The revision that a source action used.
struct SourceRevision {
  std::string action_name;
  std::optional<std::string> revision_id;  ///< such as a commit, or the version of an object
  std::optional<std::string> revision_summary;
  std::optional<std::string> revision_url{};
};
Schema describe(Type<SourceRevision>);
struct ArtifactRevision {
  std::string name;  ///< the artifact's name
  std::optional<std::string> revision_id;
  std::optional<std::string> revision_summary;
};
Schema describe(Type<ArtifactRevision>);
struct ResolvedVariable {
  std::string name;
  std::string resolved_value;
};
Schema describe(Type<ResolvedVariable>);
struct PipelineExecution {
  std::string pipeline_name;
  std::optional<int> pipeline_version;
  std::string pipeline_execution_id;
  std::string status;  ///< one of execution_status
  std::optional<std::string> status_summary;
  std::optional<std::vector<ArtifactRevision>> artifact_revisions;
  std::optional<std::vector<ResolvedVariable>> variables;
  std::optional<ExecutionTrigger> trigger;
  std::optional<std::string> execution_mode;  ///< QUEUED, SUPERSEDED, PARALLEL
  std::optional<std::string> execution_type;  ///< STANDARD, ROLLBACK
};
Schema describe(Type<PipelineExecution>);
struct GetPipelineExecutionRequest {
  std::string pipeline_name;
  std::string pipeline_execution_id;
};
/// Fails with PipelineNotFoundException or PipelineExecutionNotFoundException.
struct GetPipelineExecutionResponse {
  PipelineExecution pipeline_execution;
};

/// The reason that was given when an execution was stopped.
struct StopExecutionTrigger {
  std::optional<std::string> reason;
};
Schema describe(Type<StopExecutionTrigger>);
struct ListPipelineExecutionsRequest {
  std::string pipeline_name;
  std::optional<int> max_results;  ///< 1 to 100; AWS's default is 100
  std::optional<std::string> next_token;
};
struct PipelineExecutionSummary {
  std::string pipeline_execution_id;
  std::string status;  ///< one of execution_status
  std::optional<std::string> status_summary;
  std::optional<double> start_time;  ///< seconds since 1970
  std::optional<double> last_update_time;
  std::optional<std::vector<SourceRevision>> source_revisions;
  std::optional<ExecutionTrigger> trigger;
  std::optional<StopExecutionTrigger> stop_trigger;
  std::optional<std::string> execution_mode;
  std::optional<std::string> execution_type;
};
Schema describe(Type<PipelineExecutionSummary>);
/// The executions of the last twelve months at most, newest first.
struct ListPipelineExecutionsResponse {
  std::vector<PipelineExecutionSummary> pipeline_execution_summaries;
  std::optional<std::string> next_token;
};

struct ActionExecutionFilter {
  std::optional<std::string> pipeline_execution_id;
};
Schema describe(Type<ActionExecutionFilter>);
struct ListActionExecutionsRequest {
  std::string pipeline_name;
  std::optional<ActionExecutionFilter> filter;
  std::optional<int> max_results;  ///< 1 to 100; AWS's default is 100
  std::optional<std::string> next_token;
};
struct ActionError {
  std::string code;  ///< one of failure_type
  std::optional<std::string> message;
};
Schema describe(Type<ActionError>);
struct ActionExecutionResult {
  std::optional<std::string> external_execution_id;  ///< an ID that the job worker chose
  std::optional<std::string> external_execution_summary;
  std::optional<std::string> external_execution_url{};
  std::optional<ActionError> error_details{};
};
Schema describe(Type<ActionExecutionResult>);
struct S3Location {
  std::string bucket;
  std::string key;
};
Schema describe(Type<S3Location>);
struct ActionArtifact {
  std::string name;
  std::optional<S3Location> s3_location;
};
Schema describe(Type<ActionArtifact>);
struct ActionExecutionOutput {
  std::optional<std::vector<ActionArtifact>> output_artifacts;
  std::optional<ActionExecutionResult> execution_result;
  std::optional<std::map<std::string, std::string>> output_variables;
};
Schema describe(Type<ActionExecutionOutput>);
struct ActionExecutionInput {
  std::optional<ActionTypeId> action_type_id;
  std::map<std::string, std::string> configuration;           ///< as the pipeline declares it
  std::map<std::string, std::string> resolved_configuration;  ///< with variables replaced by their values
  std::optional<std::string> region;
  std::optional<std::vector<ActionArtifact>> input_artifacts;
  std::optional<std::string> variables_namespace;
};
Schema describe(Type<ActionExecutionInput>);
struct ActionExecutionDetail {
  std::string pipeline_execution_id;
  std::string action_execution_id;
  std::optional<int> pipeline_version;
  std::string stage_name;
  std::string action_name;
  std::optional<double> start_time;  ///< seconds since 1970
  std::optional<double> last_update_time;
  std::string status;  ///< one of action_status
  std::optional<ActionExecutionInput> input;
  std::optional<ActionExecutionOutput> output;
};
Schema describe(Type<ActionExecutionDetail>);
/// The action executions, newest first.
struct ListActionExecutionsResponse {
  std::vector<ActionExecutionDetail> action_execution_details;
  std::optional<std::string> next_token;
};

struct GetPipelineStateRequest {
  std::string name;
};
struct StageExecution {
  std::string pipeline_execution_id;
  std::string status;               ///< one of execution_status, or Skipped
  std::optional<std::string> type;  ///< STANDARD, ROLLBACK
};
Schema describe(Type<StageExecution>);
struct ActionExecution {
  std::optional<std::string> action_execution_id;
  std::optional<std::string> status;  ///< one of action_status
  std::optional<std::string> summary;
  std::optional<double> last_status_change;  ///< seconds since 1970
  std::optional<std::string> token;          ///< the token for PutApprovalResult, if this is an open approval
  std::optional<std::string> last_updated_by;
  std::optional<int> percent_complete;
  std::optional<ActionError> error_details;
  std::optional<std::string> external_execution_id;
  std::optional<std::string> external_execution_url{};
};
Schema describe(Type<ActionExecution>);
struct ActionRevision {
  std::string revision_id;
  std::string revision_change_id;
  double created = 0;  ///< seconds since 1970
};
Schema describe(Type<ActionRevision>);
struct ActionState {
  std::string action_name;
  std::optional<ActionRevision> current_revision;  ///< only of a source action
  std::optional<ActionExecution> latest_execution;
  std::optional<std::string> entity_url{};  ///< the resource that the action uses, such as a function
  std::optional<std::string> revision_url{};
};
Schema describe(Type<ActionState>);
struct TransitionState {
  bool enabled = true;
};
Schema describe(Type<TransitionState>);
struct StageState {
  std::string stage_name;
  std::optional<TransitionState> inbound_transition_state;
  std::optional<StageExecution> inbound_execution;  ///< the execution that is waiting to enter the stage
  std::vector<StageExecution> inbound_executions;
  std::vector<ActionState> action_states;
  std::optional<StageExecution> latest_execution;
};
Schema describe(Type<StageState>);
struct GetPipelineStateResponse {
  std::string pipeline_name;
  std::optional<int> pipeline_version;
  std::vector<StageState> stage_states;
  std::optional<double> created;  ///< seconds since 1970
  std::optional<double> updated;
};

struct PipelineVariable {
  std::string name;
  std::string value;
};
struct SourceRevisionOverride {
  std::string action_name;
  std::string revision_type;  ///< COMMIT_ID or S3_OBJECT_VERSION_ID
  std::string revision_value;
};
struct StartPipelineExecutionRequest {
  std::string name;
  std::optional<std::vector<PipelineVariable>> variables{};  ///< 1 to 50
  std::optional<std::vector<SourceRevisionOverride>> source_revisions{};
  std::optional<std::string> client_request_token{};  ///< generated for each call if empty
};
/// Fails with PipelineNotFoundException or ConcurrentPipelineExecutionsLimitExceededException.
struct StartPipelineExecutionResponse {
  std::string pipeline_execution_id;
};

Schema describe(Type<GetPipelineExecutionRequest>);
Schema describe(Type<GetPipelineExecutionResponse>);
Schema describe(Type<ListPipelineExecutionsRequest>);
Schema describe(Type<ListPipelineExecutionsResponse>);
Schema describe(Type<ListActionExecutionsRequest>);
Schema describe(Type<ListActionExecutionsResponse>);
Schema describe(Type<GetPipelineStateRequest>);
Schema describe(Type<GetPipelineStateResponse>);
Schema describe(Type<PipelineVariable>);
Schema describe(Type<SourceRevisionOverride>);
Schema describe(Type<StartPipelineExecutionRequest>);
Schema describe(Type<StartPipelineExecutionResponse>);

}  // namespace martlet::aws
