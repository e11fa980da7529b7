#pragma once
#include <string>

#include <martlet/deploy/pipeline/pipeline_clients.hpp>

#include "job_failure.hpp"

namespace martlet::deploy::pipeline {

/// Reads the deployer configuration of a job's action from its UserParameters (CodePipeline allows 1,000 characters) or from the SSM
/// parameter that they name. The references must outlive the task. `function_name` is the deployer's name. Fails with a ConfigurationError
/// that lists all problems without quoting lines.
Task<JobResult<DeployerConfiguration>> read_job_configuration(PipelineClients& pipeline_clients, const aws::JobData& job,
                                                              std::string function_name);

}  // namespace martlet::deploy::pipeline
