#pragma once
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/async/task.hpp>
#include <martlet/aws/wire/failure.hpp>
#include <martlet/aws/wire/wire_secret.hpp>
#include <martlet/schema/type.hpp>

/// The operations of CodePipeline that a job worker calls, and those that say which execution runs which action. Contract: CodePipeline API
/// Reference.
namespace martlet::aws {

struct S3ArtifactLocation {
  std::string bucket_name;
  std::string object_key;
};
Schema describe(Type<S3ArtifactLocation>);
struct ArtifactLocation {
  std::optional<std::string> type;  ///< S3
  std::optional<S3ArtifactLocation> s3_location;
};
Schema describe(Type<ArtifactLocation>);
struct Artifact {
  std::string name;
  std::optional<std::string> revision;
  std::optional<ArtifactLocation> location;
};
Schema describe(Type<Artifact>);
/// Temporary, for the pipeline's artifact bucket alone.
struct ArtifactCredentials {
  std::string access_key_id;
  WireSecret secret_access_key;
  WireSecret session_token;
};
Schema describe(Type<ArtifactCredentials>);
struct EncryptionKey {
  std::string id;
  std::string type;  ///< KMS
};
Schema describe(Type<EncryptionKey>);
struct ActionConfiguration {
  std::map<std::string, std::string> configuration;  ///< FunctionName, UserParameters
};
Schema describe(Type<ActionConfiguration>);
struct ActionTypeId {
  std::string category;
  std::string owner;
  std::string provider;
  std::string version;
};
Schema describe(Type<ActionTypeId>);
struct StageContext {
  std::optional<std::string> name;
};
Schema describe(Type<StageContext>);
struct ActionContext {
  std::optional<std::string> name;
  std::optional<std::string> action_execution_id;
};
Schema describe(Type<ActionContext>);
struct PipelineContext {
  std::optional<std::string> pipeline_name;
  std::optional<StageContext> stage;
  std::optional<ActionContext> action;
  std::optional<std::string> pipeline_arn;
  std::optional<std::string> pipeline_execution_id;
};
Schema describe(Type<PipelineContext>);
/// The same shape as `CodePipeline.job`.`data` of the event that a function is invoked with.
struct JobData {
  std::optional<ActionTypeId> action_type_id;
  std::optional<ActionConfiguration> action_configuration;
  std::optional<PipelineContext> pipeline_context;
  std::vector<Artifact> input_artifacts;
  std::vector<Artifact> output_artifacts;
  std::optional<ArtifactCredentials> artifact_credentials;
  std::optional<std::string> continuation_token;
  std::optional<EncryptionKey> encryption_key;
};
Schema describe(Type<JobData>);
struct JobDetails {
  std::string id;
  std::string account_id;
  JobData data;
};
Schema describe(Type<JobDetails>);

struct CurrentRevision {
  std::string revision;
  std::string change_identifier;
  std::optional<double> created;  ///< seconds since 1970
  std::optional<std::string> revision_summary;
};
Schema describe(Type<CurrentRevision>);
struct ExecutionDetails {
  std::optional<std::string> summary;                ///< 2,048 characters at most
  std::optional<std::string> external_execution_id;  ///< 1,500
  std::optional<int> percent_complete;               ///< 0 to 100
};
Schema describe(Type<ExecutionDetails>);
struct PutJobSuccessResultRequest {
  std::string job_id;
  std::optional<CurrentRevision> current_revision;
  std::optional<std::string> continuation_token;  ///< not done yet: the job comes again with it. 2,048 at most
  std::optional<ExecutionDetails> execution_details;
  std::optional<std::map<std::string, std::string>> output_variables;  ///< on the last call only
};
struct PutJobSuccessResultResponse {};

namespace failure_type {
inline constexpr std::string_view job_failed = "JobFailed", configuration_error = "ConfigurationError",
                                  permission_error = "PermissionError";
inline constexpr std::string_view revision_out_of_sync = "RevisionOutOfSync", revision_unavailable = "RevisionUnavailable";
inline constexpr std::string_view system_unavailable = "SystemUnavailable";
}  // namespace failure_type
struct FailureDetails {
  std::string type;     ///< failure_type
  std::string message;  ///< 5,000 characters at most, and not empty
  std::optional<std::string> external_execution_id;
};
Schema describe(Type<FailureDetails>);
struct PutJobFailureResultRequest {
  std::string job_id;
  FailureDetails failure_details;
};
struct PutJobFailureResultResponse {};

struct GetJobDetailsRequest {
  std::string job_id;
};
struct GetJobDetailsResponse {
  JobDetails job_details;  ///< with fresh artifact credentials
};

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
struct PipelineExecution {
  std::string pipeline_name;
  std::optional<int> pipeline_version;
  std::string pipeline_execution_id;
  std::string status;  ///< execution_status
  std::optional<std::string> status_summary;
  std::optional<ExecutionTrigger> trigger;
  std::optional<std::string> execution_mode;  ///< QUEUED, SUPERSEDED, PARALLEL
  std::optional<std::string> execution_type;  ///< STANDARD, ROLLBACK
};
Schema describe(Type<PipelineExecution>);
struct GetPipelineExecutionRequest {
  std::string pipeline_name;
  std::string pipeline_execution_id;
};
/// Fails with PipelineNotFoundException, PipelineExecutionNotFoundException.
struct GetPipelineExecutionResponse {
  PipelineExecution pipeline_execution;
};

struct ListPipelineExecutionsRequest {
  std::string pipeline_name;
  std::optional<int> max_results;  ///< 1 to 100, which is what AWS gives without it
  std::optional<std::string> next_token;
};
struct PipelineExecutionSummary {
  std::string pipeline_execution_id;
  std::string status;  ///< execution_status
  std::optional<std::string> status_summary;
  std::optional<double> start_time;  ///< seconds since 1970
  std::optional<double> last_update_time;
  std::optional<ExecutionTrigger> trigger;
  std::optional<std::string> execution_mode;
  std::optional<std::string> execution_type;
};
Schema describe(Type<PipelineExecutionSummary>);
/// The newest first, for twelve months at most.
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
  std::optional<int> max_results;  ///< 1 to 100, which is what AWS gives without it
  std::optional<std::string> next_token;
};
struct ActionExecutionResult {
  std::optional<std::string> external_execution_id;  ///< what the job's worker named
  std::optional<std::string> external_execution_summary;
};
Schema describe(Type<ActionExecutionResult>);
struct ActionExecutionOutput {
  std::optional<ActionExecutionResult> execution_result;
};
Schema describe(Type<ActionExecutionOutput>);
struct ActionExecutionInput {
  std::map<std::string, std::string> configuration;           ///< as the pipeline declares it
  std::map<std::string, std::string> resolved_configuration;  ///< with its variables' values
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
  std::string status;  ///< action_status
  std::optional<ActionExecutionInput> input;
  std::optional<ActionExecutionOutput> output;
};
Schema describe(Type<ActionExecutionDetail>);
/// The newest first.
struct ListActionExecutionsResponse {
  std::vector<ActionExecutionDetail> action_execution_details;
  std::optional<std::string> next_token;
};

struct GetPipelineStateRequest {
  std::string name;
};
struct StageExecution {
  std::string pipeline_execution_id;
  std::string status;               ///< execution_status, or Skipped
  std::optional<std::string> type;  ///< STANDARD, ROLLBACK
};
Schema describe(Type<StageExecution>);
struct ActionExecution {
  std::optional<std::string> action_execution_id;
  std::optional<std::string> status;  ///< action_status
  std::optional<std::string> summary;
  std::optional<double> last_status_change;  ///< seconds since 1970
  std::optional<std::string> external_execution_id;
};
Schema describe(Type<ActionExecution>);
struct ActionState {
  std::string action_name;
  std::optional<ActionExecution> latest_execution;
};
Schema describe(Type<ActionState>);
struct StageState {
  std::string stage_name;
  std::optional<StageExecution> inbound_execution;  ///< waits to enter
  std::vector<StageExecution> inbound_executions;
  std::vector<ActionState> action_states;
  std::optional<StageExecution> latest_execution;
};
Schema describe(Type<StageState>);
struct GetPipelineStateResponse {
  std::string pipeline_name;
  std::optional<int> pipeline_version;
  std::vector<StageState> stage_states;
};

Schema describe(Type<PutJobSuccessResultRequest>);
Schema describe(Type<PutJobSuccessResultResponse>);
Schema describe(Type<PutJobFailureResultRequest>);
Schema describe(Type<PutJobFailureResultResponse>);
Schema describe(Type<GetJobDetailsRequest>);
Schema describe(Type<GetJobDetailsResponse>);
Schema describe(Type<GetPipelineExecutionRequest>);
Schema describe(Type<GetPipelineExecutionResponse>);
Schema describe(Type<ListPipelineExecutionsRequest>);
Schema describe(Type<ListPipelineExecutionsResponse>);
Schema describe(Type<ListActionExecutionsRequest>);
Schema describe(Type<ListActionExecutionsResponse>);
Schema describe(Type<GetPipelineStateRequest>);
Schema describe(Type<GetPipelineStateResponse>);

/// CodePipelineClient (code_pipeline_client.hpp) is the real one.
class CodePipeline {
 public:
  virtual ~CodePipeline() = default;
  virtual Task<Answer<PutJobSuccessResultResponse>> put_job_success_result(PutJobSuccessResultRequest request) = 0;
  virtual Task<Answer<PutJobFailureResultResponse>> put_job_failure_result(PutJobFailureResultRequest request) = 0;
  virtual Task<Answer<GetJobDetailsResponse>> get_job_details(GetJobDetailsRequest request) = 0;
  virtual Task<Answer<GetPipelineExecutionResponse>> get_pipeline_execution(GetPipelineExecutionRequest request) = 0;
  virtual Task<Answer<ListPipelineExecutionsResponse>> list_pipeline_executions(ListPipelineExecutionsRequest request) = 0;
  virtual Task<Answer<ListActionExecutionsResponse>> list_action_executions(ListActionExecutionsRequest request) = 0;
  virtual Task<Answer<GetPipelineStateResponse>> get_pipeline_state(GetPipelineStateRequest request) = 0;
};

}  // namespace martlet::aws
