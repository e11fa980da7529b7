#pragma once
#include <string>

#include <martlet/cloud/api/authority.hpp>

#include "engine.hpp"

namespace martlet::cloud::code_pipeline {

/// The job of a Lambda action, as data that both its event and GetJobDetails are written from. Contract: Lambda Developer Guide, "Using
/// AWS Lambda with CodePipeline"; events that AWS sends have null where a job has no revision, token or key.
aws::JobData job_data(const PipelineRecord& pipeline, const Execution& execution, const ActionRun& run, const TemporaryCredentials& keys);

/// `{"CodePipeline.job":{...}}`
std::string job_event(const PipelineRecord& pipeline, const Execution& execution, const ActionRun& run, const TemporaryCredentials& keys);

/// Where an attempt's output artifact goes: PIPELINE/ARTIFACT/1234567, the names cut to 20 and 10 characters.
std::string artifact_key(const PipelineRecord& pipeline, const std::string& artifact, const std::string& run_id);

/// A session policy for a job's credentials: its artifacts and their key alone.
std::string artifact_policy(const PipelineRecord& pipeline, const Execution& execution, const ActionRun& run);

}  // namespace martlet::cloud::code_pipeline
