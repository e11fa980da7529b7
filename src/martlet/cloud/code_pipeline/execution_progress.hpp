#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "running_pipeline.hpp"

namespace martlet::cloud::code_pipeline {

/// An attempt at an action that is about to begin.
struct PendingAction {
  std::string execution_id{};
  std::string run_id{};
};

/// How an attempt at an action ended.
struct ActionResult {
  ActionRun::Status status = ActionRun::Status::succeeded;
  std::string summary{};
  std::string external_id{};
  std::string error_code{};
  std::string error_message{};
  std::map<std::string, std::string> variables{};
  std::map<std::string, StoredArtifact> artifacts{};
};

/// Advances all executions of a pipeline as far as possible: enters stages, begins actions, ends stages and executions. Changes only
/// `pipeline`, sets `updated` of every changed execution to `now`, and returns the attempts to begin. Semantics: CodePipeline User Guide,
/// "How pipeline executions work" and "Set or change the pipeline execution mode".
std::vector<PendingAction> advance(RunningPipeline& pipeline, WallTime now);

/// Ends an attempt; advance() then continues the execution. Returns false if the attempt is no longer in progress.
bool end_action(Execution& execution, const std::string& run_id, ActionResult result, WallTime now);

/// Asks an execution to stop: at once if it abandons its actions, otherwise when the running actions have ended.
void stop(Execution& execution, bool abandons, std::string reason, WallTime now);

/// Retries the stage that an execution failed in, with only its failed actions or with all of them.
void retry_stage(Execution& execution, bool all_actions, WallTime now);

}  // namespace martlet::cloud::code_pipeline
