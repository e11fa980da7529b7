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
Task<JobResult<JobAction>> find_job_action(aws::CodePipeline& code_pipeline, aws::JobDetails job, std::string function_name);

}  // namespace martlet::deploy::pipeline
