#pragma once
#include <string>

#include <martlet/cloud/api/access_control.hpp>

#include "running_pipeline.hpp"

namespace martlet::cloud::code_pipeline {

/// Returns the data of a Lambda action's job, from which both its event and GetJobDetails are written. If a job has no revision, token or
/// key, AWS's events have null. Contract: Lambda Developer Guide, "Using AWS Lambda with CodePipeline".
aws::JobData job_data(const RunningPipeline& pipeline, const Execution& execution, const ActionRun& run, const TemporaryCredentials& keys);

/// Returns the event of a job: `{"CodePipeline.job":{...}}`.
std::string job_event(const RunningPipeline& pipeline, const Execution& execution, const ActionRun& run, const TemporaryCredentials& keys);

}  // namespace martlet::cloud::code_pipeline
