#pragma once
#include <string>

#include "pipeline_view.hpp"

namespace martlet::cli {

/// Returns the whole view for a person: the execution, then a line for each stage and action, with its error below.
std::string to_text(const PipelineView& view);
/// Returns "execution 0c1d... InProgress, started by CloudWatchEvent (arn...)", and a line for each revision.
std::string to_text(const aws::PipelineExecution& execution);
/// Returns a line for an action that has changed: "12:04:05  Deploy / Run  Failed  JobFailed", with its message below.
std::string change_text(const PipelineView& view, const StageView& stage, const ActionView& action);

}  // namespace martlet::cli
