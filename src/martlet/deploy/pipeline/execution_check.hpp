#pragma once
#include "job_action.hpp"

namespace martlet::deploy::pipeline {

/// Asks CodePipeline whether this execution still runs this action, and no newer execution has reached it. Lambda may deliver an event
/// twice, or hours after its action has ended, when newer versions may already be live. Fails with Code::conflict and the reason if nothing
/// may be changed, and with other codes if CodePipeline can't be asked. `code_pipeline` must outlive the task.
Task<Result<void>> check_execution(aws::CodePipeline& code_pipeline, JobAction action);

}  // namespace martlet::deploy::pipeline
