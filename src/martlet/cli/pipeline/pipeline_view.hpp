#pragma once
#include <optional>
#include <string>
#include <vector>

#include <martlet/async/task.hpp>
#include <martlet/aws/code_pipeline/code_pipeline.hpp>

namespace martlet::cli {

/// What a person sees of a pipeline. Statuses are CodePipeline's own words; "": it hasn't run.
struct ActionView {
  std::string name;
  std::string id{};  ///< of its execution
  std::string status{};
  std::string summary{};
  std::string revision{};  ///< that a source took
  std::string error_code{};
  std::string error_message{};
  std::string url{};       ///< where there is more about it
  std::string function{};  ///< that it invokes; known in the view of one execution
  std::string token{};     ///< of an approval that is open; "": none
  double changed = 0;      ///< seconds since 1970

  bool waits_for_approval() const { return !token.empty() && status == aws::action_status::in_progress; }
  bool has_failed() const { return status == aws::action_status::failed; }
};
struct StageView {
  std::string name;
  std::string execution{};             ///< the latest in it
  std::string status{};                ///< of that
  std::vector<std::string> waiting{};  ///< executions that wait to enter
  bool is_closed = false;              ///< its inbound transition is disabled
  std::vector<ActionView> actions{};
};
struct PipelineView {
  std::string name;
  std::optional<aws::PipelineExecution> execution{};  ///< the newest, or the one that was asked for; nullopt: the pipeline has never run
  std::vector<StageView> stages{};
};

/// Has an execution with this status ended? So one that was superseded or stopped has.
bool has_ended(const std::string& status);

/// Every stage with its latest execution, and the newest execution. Fails with PipelineNotFoundException.
Task<aws::Answer<PipelineView>> read_pipeline(aws::CodePipeline& pipelines, std::string name);
/// The same as far as it belongs to one execution: actions that it hasn't reached have no status. Fails with
/// PipelineExecutionNotFoundException, too.
Task<aws::Answer<PipelineView>> read_execution(aws::CodePipeline& pipelines, std::string name, std::string id);

}  // namespace martlet::cli
