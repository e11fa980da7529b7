#include "pipeline_view_json.hpp"

#include <martlet/base/wall_time.hpp>
#include <martlet/json/value.hpp>

namespace martlet::cli {
namespace {

void set_text(json::Value& object, std::string_view key, const std::string& text) {
  if (!text.empty()) object.set(key, text);
}

json::Value json_of(const ActionView& action) {
  json::Value object;
  object.set("name", action.name);
  set_text(object, "id", action.id);
  set_text(object, "status", action.status);
  if (action.changed > 0)
    object.set("changed", to_iso8601(WallTime(std::chrono::milliseconds(static_cast<std::int64_t>(action.changed * 1000)))));
  set_text(object, "summary", action.summary);
  set_text(object, "revision", action.revision);
  set_text(object, "function", action.function);
  set_text(object, "url", action.url);
  if (action.waits_for_approval()) object.set("waitsForApproval", true);
  if (action.has_failed()) {
    json::Value error;
    error.set("code", action.error_code);
    error.set("message", action.error_message);
    object.set("error", std::move(error));
  }
  return object;
}

json::Value json_of(const StageView& stage) {
  json::Value object;
  object.set("name", stage.name);
  set_text(object, "status", stage.status);
  set_text(object, "execution", stage.execution);
  if (stage.is_transition_disabled) object.set("closed", true);
  if (!stage.waiting.empty()) {
    json::Array waiting;
    for (const std::string& id : stage.waiting) waiting.emplace_back(id);
    object.set("waiting", std::move(waiting));
  }
  json::Array actions;
  for (const ActionView& action : stage.actions) actions.push_back(json_of(action));
  object.set("actions", std::move(actions));
  return object;
}

json::Value json_of(const aws::PipelineExecution& execution) {
  json::Value object;
  object.set("id", execution.pipeline_execution_id);
  object.set("status", execution.status);
  if (execution.trigger) {
    set_text(object, "trigger", execution.trigger->trigger_type.value_or(""));
    set_text(object, "triggerDetail", execution.trigger->trigger_detail.value_or(""));
  }
  json::Array revisions;
  for (const aws::ArtifactRevision& revision : execution.artifact_revisions.value_or(std::vector<aws::ArtifactRevision>())) {
    json::Value one;
    one.set("artifact", revision.name);
    set_text(one, "id", revision.revision_id.value_or(""));
    set_text(one, "summary", revision.revision_summary.value_or(""));
    revisions.push_back(std::move(one));
  }
  object.set("revisions", std::move(revisions));
  return object;
}

json::Value named(const PipelineView& view) {
  json::Value object;
  object.set("pipeline", view.name);
  return object;
}

}  // namespace

std::string to_json(const PipelineView& view) {
  json::Value object = named(view);
  if (view.execution) object.set("execution", json_of(*view.execution));
  json::Array stages;
  for (const StageView& stage : view.stages) stages.push_back(json_of(stage));
  object.set("stages", std::move(stages));
  return object.to_text() + '\n';
}

std::string change_json(const PipelineView& view, const StageView& stage, const ActionView& action) {
  json::Value object = named(view);
  set_text(object, "execution", view.execution ? view.execution->pipeline_execution_id : std::string());
  object.set("stage", stage.name);
  object.set("action", json_of(action));
  return object.to_text() + '\n';
}

std::string execution_json(const PipelineView& view) {
  json::Value object = named(view);
  if (view.execution) object.set("execution", json_of(*view.execution));
  return object.to_text() + '\n';
}

}  // namespace martlet::cli
