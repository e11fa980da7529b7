#include "execution.hpp"

#include <martlet/aws/wire/member_rules.hpp>
#include <martlet/schema/schema.hpp>

namespace martlet::cloud::code_pipeline {

using aws::wire;

ActionRun* Execution::run_of(const std::string& action) {
  const std::string& in = declared_stage().name;
  for (auto run = actions.rbegin(); run != actions.rend(); ++run) {
    if (run->stage == in && run->action == action && !run->is_retried) return &*run;
  }
  return nullptr;
}

ActionRun* Execution::find(const std::string& run_id) {
  for (ActionRun& run : actions) {
    if (run.id == run_id) return &run;
  }
  return nullptr;
}

const ActionDeclaration* Execution::declaration_of(const ActionRun& run) const {
  for (const StageDeclaration& one : pipeline.stages) {
    if (one.name != run.stage) continue;
    for (const ActionDeclaration& action : one.actions) {
      if (action.name == run.action) return &action;
    }
  }
  return nullptr;
}

Schema describe(Type<StoredArtifact>) {
  using R = StoredArtifact;
  return object<R>("StoredArtifact", wire<&R::bucket>("bucket"), wire<&R::key>("key"), wire<&R::revision>("revision"),
                   wire<&R::summary>("summary"));
}
Schema describe(Type<ActionRun::Status>) {
  using S = ActionRun::Status;
  return enumeration<S>("ActionExecutionStatus",
                        {{S::in_progress, "InProgress"}, {S::succeeded, "Succeeded"}, {S::failed, "Failed"}, {S::abandoned, "Abandoned"}});
}
Schema describe(Type<ActionRun>) {
  using R = ActionRun;
  return object<R>("ActionRun", wire<&R::id>("id"), wire<&R::stage>("stage"), wire<&R::action>("action"), wire<&R::status>("status"),
                   wire<&R::started>("started"), wire<&R::updated>("updated"), wire<&R::deadline>("deadline"),
                   wire<&R::configuration>("configuration"), wire<&R::summary>("summary"), wire<&R::external_id>("externalId"),
                   wire<&R::percent_complete>("percentComplete"), wire<&R::error_code>("errorCode"),
                   wire<&R::error_message>("errorMessage"), wire<&R::job_id>("jobId"), wire<&R::continuation_token>("continuationToken"),
                   wire<&R::is_dispatched>("isDispatched"), wire<&R::continues>("continues"), wire<&R::updated_by>("updatedBy"),
                   wire<&R::is_retried>("isRetried"), wire<&R::outputs>("outputs"), wire<&R::output_variables>("outputVariables"));
}
Schema describe(Type<StageRun::Status>) {
  using S = StageRun::Status;
  return enumeration<S>("StageExecutionStatus", {{S::in_progress, "InProgress"},
                                                 {S::stopping, "Stopping"},
                                                 {S::stopped, "Stopped"},
                                                 {S::succeeded, "Succeeded"},
                                                 {S::failed, "Failed"},
                                                 {S::cancelled, "Cancelled"}});
}
Schema describe(Type<StageRun>) { return object<StageRun>("StageRun", wire<&StageRun::name>("name"), wire<&StageRun::status>("status")); }
Schema describe(Type<Execution::Status>) {
  using S = Execution::Status;
  return enumeration<S>("PipelineExecutionStatus", {{S::in_progress, "InProgress"},
                                                    {S::stopping, "Stopping"},
                                                    {S::stopped, "Stopped"},
                                                    {S::succeeded, "Succeeded"},
                                                    {S::superseded, "Superseded"},
                                                    {S::failed, "Failed"},
                                                    {S::cancelled, "Cancelled"}});
}
Schema describe(Type<Execution>) {
  using R = Execution;
  return object<R>("Execution", wire<&R::id>("id"), wire<&R::number>("number"), wire<&R::status>("status"), wire<&R::pipeline>("pipeline"),
                   wire<&R::started>("started"), wire<&R::updated>("updated"), wire<&R::trigger_type>("triggerType"),
                   wire<&R::trigger_detail>("triggerDetail"), wire<&R::rollback_of>("rollbackOf"), wire<&R::stage>("stage"),
                   wire<&R::is_waiting>("isWaiting"), wire<&R::abandons>("abandons"), wire<&R::stop_reason>("stopReason"),
                   wire<&R::variables>("variables"), wire<&R::artifacts>("artifacts"), wire<&R::revisions>("revisions"),
                   wire<&R::namespaces>("namespaces"), wire<&R::stages>("stages"), wire<&R::actions>("actions"));
}

namespace {

// Returns the name of an enum's value in its schema.
template <class E>
std::string name_in_schema(E value) {
  for (const auto& [number, name] : schema_of<E>().declaration().names) {
    if (number == static_cast<std::int64_t>(value)) return name;
  }
  return {};
}

}  // namespace

std::string text_of(ActionRun::Status status) { return name_in_schema(status); }
std::string text_of(StageRun::Status status) { return name_in_schema(status); }
std::string text_of(Execution::Status status) { return name_in_schema(status); }

}  // namespace martlet::cloud::code_pipeline
