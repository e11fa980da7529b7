#pragma once
#include <martlet/deploy/input/user_parameters.hpp>

#include "job_failure.hpp"

namespace martlet::deploy::pipeline {

/// The action that a job runs, as far as it is known.
struct JobAction {
  ExecutionName execution;
  std::string function_name{};        ///< the function that the action invokes; "" if unknown
  std::string user_parameters{};      ///< as received, with variables resolved
  std::string action_execution_id{};  ///< "" if unknown
};

/// Returns a job's action, from UserParameters, or else from the job's pipelineContext, in the event or from GetJobDetails. Fails with
/// ConfigurationError if none of these has the execution. `code_pipeline` must outlive the task.
Task<JobResult<JobAction>> action_of(aws::CodePipeline& code_pipeline, aws::JobDetails job, std::string function_name);

/// Asks CodePipeline whether this execution still runs this action, and no newer execution has reached it. Lambda may deliver an event
/// twice, or hours after its action has ended, when newer versions may already be live. Fails with Code::conflict and the reason if nothing
/// may be changed, and with other codes if CodePipeline can't be asked. `code_pipeline` must outlive the task.
Task<Result<void>> check_execution(aws::CodePipeline& code_pipeline, JobAction action);

}  // namespace martlet::deploy::pipeline
