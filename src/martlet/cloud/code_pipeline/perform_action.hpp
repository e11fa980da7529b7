#pragma once
#include <optional>

#include "execution_progress.hpp"
#include "pipeline_dependencies.hpp"

namespace martlet::cloud::code_pipeline {

/// Performs an attempt at an action, with the role of the action or of the pipeline. Returns nullopt if the attempt waits for a job's
/// result or an approval, which a later call ends. `run` then has the job id or the token.
std::optional<ActionResult> perform_action(const PipelineDependencies& dependencies, const RunningPipeline& pipeline, Execution& execution,
                                           ActionRun& run, WallTime now);

}  // namespace martlet::cloud::code_pipeline
