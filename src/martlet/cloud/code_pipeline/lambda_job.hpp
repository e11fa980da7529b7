#pragma once
#include <map>
#include <string>

#include <martlet/cloud/api/access_control.hpp>

#include "running_pipeline.hpp"

namespace martlet::cloud::code_pipeline {

/// Returns the data of a Lambda action's job, from which both its event and GetJobDetails are written. If a job has no revision, token or
/// key, AWS's events have null. Contract: Lambda Developer Guide, "Using AWS Lambda with CodePipeline".
aws::JobData job_data(const RunningPipeline& pipeline, const Execution& execution, const ActionRun& run, const TemporaryCredentials& keys);

/// Returns the event of a job: `{"CodePipeline.job":{...}}`.
std::string job_event(const RunningPipeline& pipeline, const Execution& execution, const ActionRun& run, const TemporaryCredentials& keys);

/// Returns the key of an attempt's output artifact: PIPELINE/ARTIFACT/1234567, with the names cut to 20 and 10 characters.
std::string artifact_key(const RunningPipeline& pipeline, const std::string& artifact, const std::string& run_id);

/// Returns the artifacts that a job stores when it succeeds.
std::map<std::string, StoredArtifact> outputs_of(const RunningPipeline& pipeline, const Execution& execution, const ActionRun& run);

/// Returns the session policy of a job's credentials, which allows only its artifacts and their KMS key.
std::string artifact_policy(const RunningPipeline& pipeline, const Execution& execution, const ActionRun& run);

}  // namespace martlet::cloud::code_pipeline
