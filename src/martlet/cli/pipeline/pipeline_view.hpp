#pragma once
#include <optional>
#include <string>
#include <vector>

#include <martlet/async/task.hpp>
#include <martlet/aws/code_pipeline/code_pipeline.hpp>

namespace martlet::cli {

/// An action of a pipeline, as it is shown to people. A status is CodePipeline's own word; "" if the action hasn't run.
struct ActionView {
  std::string name;
  std::string id{};  ///< the id of the action's execution
  std::string status{};
  std::string summary{};
  std::string revision{};  ///< for a source action
  std::string error_code{};
  std::string error_message{};
  std::string url{};       ///< the address of a page with details
  std::string function{};  ///< the function that it invokes; known only in the view of one execution
  std::string token{};     ///< an open approval's; "" if there is none
  double changed = 0;      ///< seconds since 1970

  bool waits_for_approval() const { return !token.empty() && status == aws::action_status::in_progress; }
  bool has_failed() const { return status == aws::action_status::failed; }
};
struct StageView {
  std::string name;
  std::string execution{};              ///< the latest one in the stage
  std::string status{};                 ///< that execution's status
  std::vector<std::string> waiting{};   ///< executions that wait to enter
  bool is_transition_disabled = false;  ///< whether its inbound transition is disabled
  std::vector<ActionView> actions{};
};
struct PipelineView {
  std::string name;
  std::optional<aws::PipelineExecution> execution{};  ///< the newest or the requested one; nullopt if the pipeline has never run
  std::vector<StageView> stages{};
};

/// Returns whether an execution with this status has ended. Superseded and stopped ones have ended, too.
bool has_ended(const std::string& status);

/// Reads every stage with its latest execution, and the newest execution. Fails with PipelineNotFoundException.
Task<aws::Outcome<PipelineView>> read_pipeline(aws::CodePipeline& pipelines, std::string name);
/// Reads one execution in the same way: actions that it hasn't reached have no status. Also fails with PipelineExecutionNotFoundException.
Task<aws::Outcome<PipelineView>> read_execution(aws::CodePipeline& pipelines, std::string name, std::string id);

}  // namespace martlet::cli
