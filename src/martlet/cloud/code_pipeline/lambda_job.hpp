#pragma once
#include <string>

#include <martlet/cloud/api/authority.hpp>

#include "engine.hpp"

namespace martlet::cloud::code_pipeline {

/// The data of a Lambda action's job, from which both its event and GetJobDetails are written. Contract: Lambda Developer Guide, "Using AWS
/// Lambda with CodePipeline". AWS's events have null if a job has no revision, token or key.
aws::JobData job_data(const PipelineRecord& pipeline, const Execution& execution, const ActionRun& run, const TemporaryCredentials& keys);

/// `{"CodePipeline.job":{...}}`
std::string job_event(const PipelineRecord& pipeline, const Execution& execution, const ActionRun& run, const TemporaryCredentials& keys);

/// The key of an attempt's output artifact: PIPELINE/ARTIFACT/1234567, with the names cut to 20 and 10 characters.
std::string artifact_key(const PipelineRecord& pipeline, const std::string& artifact, const std::string& run_id);

/// The session policy of a job's credentials, which allows only its artifacts and their key.
std::string artifact_policy(const PipelineRecord& pipeline, const Execution& execution, const ActionRun& run);

}  // namespace martlet::cloud::code_pipeline
