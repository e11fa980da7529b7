#include <martlet/aws/code_pipeline/code_pipeline_execution_shapes.hpp>

#include <martlet/aws/wire/member_rules.hpp>

#include "code_pipeline_id_pattern.hpp"

namespace martlet::aws {
namespace {

template <auto Member>
auto pipeline_name(const char* key) {
  return required<Member>(key).min(1).max(100).pattern("^[A-Za-z0-9.@\\-_]+$");
}
template <auto Member>
auto max_results() {
  return wire<Member>("maxResults").min(1).max(100);
}
template <auto Member>
auto next_token() {
  return required<Member>("nextToken").min(1).max(2048);
}

}  // namespace

Schema describe(Type<ExecutionTrigger>) {
  using R = ExecutionTrigger;
  return object<R>("ExecutionTrigger", wire<&R::trigger_type>("triggerType"), wire<&R::trigger_detail>("triggerDetail"));
}
Schema describe(Type<SourceRevision>) {
  using R = SourceRevision;
  return object<R>("SourceRevision", wire<&R::action_name>("actionName"), wire<&R::revision_id>("revisionId"),
                   wire<&R::revision_summary>("revisionSummary"), wire<&R::revision_url>("revisionUrl"));
}
Schema describe(Type<ArtifactRevision>) {
  using R = ArtifactRevision;
  return object<R>("ArtifactRevision", wire<&R::name>("name"), wire<&R::revision_id>("revisionId"),
                   wire<&R::revision_summary>("revisionSummary"));
}
Schema describe(Type<ResolvedVariable>) {
  using R = ResolvedVariable;
  return object<R>("ResolvedPipelineVariable", wire<&R::name>("name"), wire<&R::resolved_value>("resolvedValue"));
}
Schema describe(Type<S3Location>) {
  return object<S3Location>("S3Location", wire<&S3Location::bucket>("bucket"), wire<&S3Location::key>("key"));
}
Schema describe(Type<ActionArtifact>) {
  return object<ActionArtifact>("ArtifactDetail", wire<&ActionArtifact::name>("name"), wire<&ActionArtifact::s3_location>("s3location"));
}
Schema describe(Type<ActionError>) {
  return object<ActionError>("ErrorDetails", wire<&ActionError::code>("code"), wire<&ActionError::message>("message"));
}
Schema describe(Type<ActionRevision>) {
  using R = ActionRevision;
  return object<R>("ActionRevision", wire<&R::revision_id>("revisionId"), wire<&R::revision_change_id>("revisionChangeId"),
                   wire<&R::created>("created"));
}
Schema describe(Type<TransitionState>) { return object<TransitionState>("TransitionState", wire<&TransitionState::enabled>("enabled")); }
Schema describe(Type<PipelineExecution>) {
  using R = PipelineExecution;
  return object<R>("PipelineExecution", wire<&R::pipeline_name>("pipelineName"), wire<&R::pipeline_version>("pipelineVersion"),
                   wire<&R::pipeline_execution_id>("pipelineExecutionId"), wire<&R::status>("status"),
                   wire<&R::status_summary>("statusSummary"), wire<&R::artifact_revisions>("artifactRevisions"),
                   wire<&R::variables>("variables"), wire<&R::trigger>("trigger"), wire<&R::execution_mode>("executionMode"),
                   wire<&R::execution_type>("executionType"));
}
Schema describe(Type<GetPipelineExecutionRequest>) {
  using R = GetPipelineExecutionRequest;
  return object<R>("GetPipelineExecutionInput", pipeline_name<&R::pipeline_name>("pipelineName"),
                   required<&R::pipeline_execution_id>("pipelineExecutionId").pattern(code_pipeline_id_pattern));
}
Schema describe(Type<GetPipelineExecutionResponse>) {
  using R = GetPipelineExecutionResponse;
  return object<R>("GetPipelineExecutionOutput", required<&R::pipeline_execution>("pipelineExecution"));
}

Schema describe(Type<ListPipelineExecutionsRequest>) {
  using R = ListPipelineExecutionsRequest;
  return object<R>("ListPipelineExecutionsInput", pipeline_name<&R::pipeline_name>("pipelineName"), max_results<&R::max_results>(),
                   next_token<&R::next_token>());
}
Schema describe(Type<StopExecutionTrigger>) {
  return object<StopExecutionTrigger>("StopExecutionTrigger", wire<&StopExecutionTrigger::reason>("reason"));
}
Schema describe(Type<PipelineExecutionSummary>) {
  using R = PipelineExecutionSummary;
  return object<R>("PipelineExecutionSummary", wire<&R::pipeline_execution_id>("pipelineExecutionId"), wire<&R::status>("status"),
                   wire<&R::status_summary>("statusSummary"), wire<&R::start_time>("startTime"),
                   wire<&R::last_update_time>("lastUpdateTime"), wire<&R::source_revisions>("sourceRevisions"),
                   wire<&R::trigger>("trigger"), wire<&R::stop_trigger>("stopTrigger"), wire<&R::execution_mode>("executionMode"),
                   wire<&R::execution_type>("executionType"));
}
Schema describe(Type<ListPipelineExecutionsResponse>) {
  using R = ListPipelineExecutionsResponse;
  return object<R>("ListPipelineExecutionsOutput", wire<&R::pipeline_execution_summaries>("pipelineExecutionSummaries"),
                   wire<&R::next_token>("nextToken"));
}

Schema describe(Type<ActionExecutionFilter>) {
  using R = ActionExecutionFilter;
  return object<R>("ActionExecutionFilter", required<&R::pipeline_execution_id>("pipelineExecutionId").pattern(code_pipeline_id_pattern));
}
Schema describe(Type<ListActionExecutionsRequest>) {
  using R = ListActionExecutionsRequest;
  return object<R>("ListActionExecutionsInput", pipeline_name<&R::pipeline_name>("pipelineName"), wire<&R::filter>("filter"),
                   max_results<&R::max_results>(), next_token<&R::next_token>());
}
Schema describe(Type<ActionExecutionResult>) {
  using R = ActionExecutionResult;
  return object<R>("ActionExecutionResult", wire<&R::external_execution_id>("externalExecutionId"),
                   wire<&R::external_execution_summary>("externalExecutionSummary"),
                   wire<&R::external_execution_url>("externalExecutionUrl"), wire<&R::error_details>("errorDetails"));
}
Schema describe(Type<ActionExecutionOutput>) {
  using R = ActionExecutionOutput;
  return object<R>("ActionExecutionOutput", wire<&R::output_artifacts>("outputArtifacts"), wire<&R::execution_result>("executionResult"),
                   wire<&R::output_variables>("outputVariables"));
}
Schema describe(Type<ActionExecutionInput>) {
  using R = ActionExecutionInput;
  return object<R>("ActionExecutionInput", wire<&R::action_type_id>("actionTypeId"), wire<&R::configuration>("configuration"),
                   wire<&R::resolved_configuration>("resolvedConfiguration"), wire<&R::region>("region"),
                   wire<&R::input_artifacts>("inputArtifacts"), wire<&R::variables_namespace>("namespace"));
}
Schema describe(Type<ActionExecutionDetail>) {
  using R = ActionExecutionDetail;
  return object<R>("ActionExecutionDetail", wire<&R::pipeline_execution_id>("pipelineExecutionId"),
                   wire<&R::action_execution_id>("actionExecutionId"), wire<&R::pipeline_version>("pipelineVersion"),
                   wire<&R::stage_name>("stageName"), wire<&R::action_name>("actionName"), wire<&R::start_time>("startTime"),
                   wire<&R::last_update_time>("lastUpdateTime"), wire<&R::status>("status"), wire<&R::input>("input"),
                   wire<&R::output>("output"));
}
Schema describe(Type<ListActionExecutionsResponse>) {
  using R = ListActionExecutionsResponse;
  return object<R>("ListActionExecutionsOutput", wire<&R::action_execution_details>("actionExecutionDetails"),
                   wire<&R::next_token>("nextToken"));
}

Schema describe(Type<GetPipelineStateRequest>) {
  return object<GetPipelineStateRequest>("GetPipelineStateInput", pipeline_name<&GetPipelineStateRequest::name>("name"));
}
Schema describe(Type<StageExecution>) {
  using R = StageExecution;
  return object<R>("StageExecution", wire<&R::pipeline_execution_id>("pipelineExecutionId"), wire<&R::status>("status"),
                   wire<&R::type>("type"));
}
Schema describe(Type<ActionExecution>) {
  using R = ActionExecution;
  return object<R>("ActionExecution", wire<&R::action_execution_id>("actionExecutionId"), wire<&R::status>("status"),
                   wire<&R::summary>("summary"), wire<&R::last_status_change>("lastStatusChange"), wire<&R::token>("token"),
                   wire<&R::last_updated_by>("lastUpdatedBy"), wire<&R::external_execution_id>("externalExecutionId"),
                   wire<&R::external_execution_url>("externalExecutionUrl"), wire<&R::percent_complete>("percentComplete"),
                   wire<&R::error_details>("errorDetails"));
}
Schema describe(Type<ActionState>) {
  using R = ActionState;
  return object<R>("ActionState", wire<&R::action_name>("actionName"), wire<&R::current_revision>("currentRevision"),
                   wire<&R::latest_execution>("latestExecution"), wire<&R::entity_url>("entityUrl"), wire<&R::revision_url>("revisionUrl"));
}
Schema describe(Type<StageState>) {
  using R = StageState;
  return object<R>("StageState", wire<&R::stage_name>("stageName"), wire<&R::inbound_execution>("inboundExecution"),
                   wire<&R::inbound_executions>("inboundExecutions"), wire<&R::inbound_transition_state>("inboundTransitionState"),
                   wire<&R::action_states>("actionStates"), wire<&R::latest_execution>("latestExecution"));
}
Schema describe(Type<GetPipelineStateResponse>) {
  using R = GetPipelineStateResponse;
  return object<R>("GetPipelineStateOutput", wire<&R::pipeline_name>("pipelineName"), wire<&R::pipeline_version>("pipelineVersion"),
                   wire<&R::stage_states>("stageStates"), wire<&R::created>("created"), wire<&R::updated>("updated"));
}

Schema describe(Type<PipelineVariable>) {
  using R = PipelineVariable;
  return object<R>("PipelineVariable", wire<&R::name>("name"), wire<&R::value>("value"));
}
Schema describe(Type<SourceRevisionOverride>) {
  using R = SourceRevisionOverride;
  return object<R>("SourceRevisionOverride", wire<&R::action_name>("actionName"), wire<&R::revision_type>("revisionType"),
                   wire<&R::revision_value>("revisionValue"));
}
Schema describe(Type<StartPipelineExecutionRequest>) {
  using R = StartPipelineExecutionRequest;
  return object<R>("StartPipelineExecutionRequest", pipeline_name<&R::name>("name"), wire<&R::variables>("variables"),
                   wire<&R::source_revisions>("sourceRevisions"), wire<&R::client_request_token>("clientRequestToken"));
}
Schema describe(Type<StartPipelineExecutionResponse>) {
  using R = StartPipelineExecutionResponse;
  return object<R>("StartPipelineExecutionResponse", wire<&R::pipeline_execution_id>("pipelineExecutionId"));
}

}  // namespace martlet::aws
