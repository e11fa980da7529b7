#pragma once
#include <string>

#include <martlet/deploy/pipeline/services.hpp>

#include "job_failure.hpp"

namespace martlet::deploy::pipeline {

/// The configuration of a job's action: its UserParameters (1,000 characters, which CodePipeline sees to), or the SSM parameter that they
/// name. Both must outlive the task. `function_name` is the deployer's own. ConfigurationError says all that is wrong, without the lines
/// themselves.
Task<JobResult<DeployerConfiguration>> read_job_configuration(Services& services, const aws::JobData& job, std::string function_name);

}  // namespace martlet::deploy::pipeline
