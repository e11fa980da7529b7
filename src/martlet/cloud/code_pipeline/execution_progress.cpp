#include "execution_progress.hpp"

#include <algorithm>

#include <martlet/base/random.hpp>

#include "action_timeouts.hpp"
#include "resolve_variables.hpp"

namespace martlet::cloud::code_pipeline {
namespace {

using ExecutionStatus = Execution::Status;
using RunStatus = ActionRun::Status;

class ExecutionProgress {
 public:
  ExecutionProgress(RunningPipeline& pipeline, WallTime now) : pipeline_(pipeline), now_(now) {}

  std::vector<PendingAction> run() {
    bool has_changed = true;
    while (has_changed) {
      has_changed = false;
      for (Execution& execution : pipeline_.executions) {
        if (execution.is_unfinished() && step(execution)) has_changed = true;
      }
    }
    return std::move(pending_);
  }

 private:
  // Returns true if something changed that can let other executions continue.
  bool step(Execution& execution) {
    if (execution.status == ExecutionStatus::stopping) return stop_unless_running(execution);
    return execution.is_waiting ? enter_stage(execution) : advance_stage(execution);
  }

  bool stop_unless_running(Execution& execution) {
    if (has_running_action(execution)) return false;
    if (!execution.is_waiting) execution.stages.back().status = StageRun::Status::stopped;
    return end(execution, ExecutionStatus::stopped);
  }

  static bool has_running_action(const Execution& execution) {
    return std::ranges::any_of(execution.actions, [](const ActionRun& run) { return run.status == RunStatus::in_progress; });
  }

  bool end(Execution& execution, ExecutionStatus status) {
    execution.status = status;
    execution.updated = now_;
    return true;
  }

  bool enter_stage(Execution& execution) {
    if (execution.pipeline.mode() != "PARALLEL" && !may_enter(execution)) return supersede_if_overtaken(execution);
    execution.is_waiting = false;
    execution.stages.push_back({execution.declared_stage().name});
    execution.updated = now_;
    return true;
  }

  bool may_enter(const Execution& execution) const {
    const std::string& name = execution.declared_stage().name;
    if (pipeline_.disabled_transitions.contains(name)) return false;
    const bool newest_first = execution.pipeline.mode() == "SUPERSEDED";
    return std::ranges::none_of(pipeline_.executions, [&](const Execution& other) {
      if (&other == &execution || !other.is_unfinished() || other.declared_stage().name != name) return false;
      if (!other.is_waiting) return true;  // the other execution is in the stage
      return newest_first ? other.number > execution.number : other.number < execution.number;
    });
  }

  // A waiting execution is superseded when a newer one waits at the same stage.
  bool supersede_if_overtaken(Execution& execution) {
    if (execution.pipeline.mode() != "SUPERSEDED" || execution.stage == 0) return false;
    const std::string& name = execution.declared_stage().name;
    const bool is_overtaken = std::ranges::any_of(pipeline_.executions, [&](const Execution& other) {
      return other.is_unfinished() && other.is_waiting && other.number > execution.number && other.declared_stage().name == name;
    });
    return is_overtaken && end(execution, ExecutionStatus::superseded);
  }

  bool advance_stage(Execution& execution) {
    const StageDeclaration& stage = execution.declared_stage();
    bool has_failed = false;
    bool is_running = false;
    std::optional<int> next;  // the lowest run order with an action that hasn't been tried
    for (const ActionDeclaration& action : stage.actions) {
      const ActionRun* run = execution.run_of(action.name);
      if (!run) {
        next = std::min(next.value_or(action.order()), action.order());
      } else {
        is_running = is_running || run->status == RunStatus::in_progress;
        has_failed = has_failed || run->status == RunStatus::failed || run->status == RunStatus::abandoned;
      }
    }
    if (is_running) return false;
    if (has_failed) return fail(execution);
    if (next) return start_actions(execution, *next);
    return complete_stage(execution);
  }

  bool fail(Execution& execution) {
    execution.stages.back().status = StageRun::Status::failed;
    return end(execution, ExecutionStatus::failed);
  }

  // A rollback covers one stage only.
  bool complete_stage(Execution& execution) {
    execution.stages.back().status = StageRun::Status::succeeded;
    execution.updated = now_;
    if (execution.is_rollback() || execution.stage + 1 == execution.pipeline.stages.size())
      return end(execution, ExecutionStatus::succeeded);
    ++execution.stage;
    execution.is_waiting = true;
    return true;
  }

  bool start_actions(Execution& execution, int order) {
    for (const ActionDeclaration& action : execution.declared_stage().actions) {
      if (action.order() == order && !execution.run_of(action.name)) start(execution, action);
    }
    execution.updated = now_;
    return true;
  }

  void start(Execution& execution, const ActionDeclaration& action) {
    ActionRun run{.id = random_uuid(), .stage = execution.declared_stage().name, .action = action.name, .started = now_, .updated = now_};
    run.deadline = deadline_of(action, now_);
    std::string unknown;
    for (const auto& [key, text] : action.configuration.value_or(std::map<std::string, std::string>())) {
      const std::expected<std::string, std::string> resolved = resolve_variables(text, execution);
      if (!resolved) unknown = resolved.error();
      run.configuration[key] = resolved.value_or(text);
    }
    if (!unknown.empty()) {
      run.status = RunStatus::failed;
      run.error_code = "InvalidVariable";
      run.error_message = "The variable reference #{" + unknown + "} could not be resolved.";
    } else {
      pending_.push_back({execution.id, run.id});
    }
    execution.actions.push_back(std::move(run));
  }

  RunningPipeline& pipeline_;
  const WallTime now_;
  std::vector<PendingAction> pending_;
};

}  // namespace

std::vector<PendingAction> advance(RunningPipeline& pipeline, WallTime now) { return ExecutionProgress(pipeline, now).run(); }

bool end_action(Execution& execution, const std::string& run_id, ActionResult result, WallTime now) {
  ActionRun* run = execution.find(run_id);
  if (!run || run->status != RunStatus::in_progress) return false;
  run->status = result.status;
  run->updated = now;
  run->summary = std::move(result.summary);
  run->external_id = std::move(result.external_id);
  run->error_code = std::move(result.error_code);
  run->error_message = std::move(result.error_message);
  run->job_id.clear();
  run->continues.reset();
  execution.updated = now;
  if (result.status != RunStatus::succeeded) return true;
  for (auto& [name, artifact] : result.artifacts) {
    run->outputs.push_back(name);
    execution.artifacts[name] = std::move(artifact);
  }
  run->output_variables = std::move(result.variables);
  const ActionDeclaration* action = execution.declaration_of(*run);
  if (action && action->variables_namespace) execution.namespaces[*action->variables_namespace] = run->output_variables;
  return true;
}

void stop(Execution& execution, bool abandons, std::string reason, WallTime now) {
  execution.status = ExecutionStatus::stopping;
  execution.abandons = abandons;
  execution.stop_reason = std::move(reason);
  execution.updated = now;
  if (!execution.is_waiting) execution.stages.back().status = StageRun::Status::stopping;
  if (!abandons) return;
  for (ActionRun& run : execution.actions) {
    if (run.status == RunStatus::in_progress) end_action(execution, run.id, {.status = RunStatus::abandoned}, now);
  }
}

void retry_stage(Execution& execution, bool all_actions, WallTime now) {
  const std::string name = execution.declared_stage().name;
  for (ActionRun& run : execution.actions) {
    if (run.stage == name && (all_actions || run.status != RunStatus::succeeded)) run.is_retried = true;
  }
  execution.stages.push_back({name});
  execution.status = ExecutionStatus::in_progress;
  execution.is_waiting = false;
  execution.updated = now;
}

}  // namespace martlet::cloud::code_pipeline
