#pragma once
#include <martlet/deploy/input/user_parameters.hpp>

#include "job_failure.hpp"

namespace martlet::deploy::pipeline {

/// The action that a job runs, as far as the job says.
struct JobAction {
  ExecutionName execution;
  std::string function_name{};        ///< that the action invokes; "" if unknown
  std::string user_parameters{};      ///< as they came, with variables resolved
  std::string action_execution_id{};  ///< "" if the job didn't say
};

/// From UserParameters, else from the job's pipelineContext, in the event or from GetJobDetails. ConfigurationError if none of them names
/// the execution. `code_pipeline` must outlive the task.
Task<JobResult<JobAction>> action_of(aws::CodePipeline& code_pipeline, aws::JobDetails job, std::string function_name);

/// Asks CodePipeline whether this execution still runs this action, and no newer one has reached it. Lambda may deliver an event twice, or
/// hours after its action has ended; what it asks for may then be older than what runs. Code::conflict says why nothing may be changed;
/// other codes if CodePipeline doesn't answer. `code_pipeline` must outlive the task.
Task<Result<void>> check_execution(aws::CodePipeline& code_pipeline, JobAction action);

}  // namespace martlet::deploy::pipeline
