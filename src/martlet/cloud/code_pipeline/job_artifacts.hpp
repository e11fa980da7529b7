#pragma once
#include <map>
#include <string>

#include <martlet/cloud/api/access_control.hpp>

#include "running_pipeline.hpp"

namespace martlet::cloud::code_pipeline {

/// Returns the object key of an attempt's output artifact: PIPELINE/ARTIFACT/1234567, with the names cut to 20 and 10 characters.
std::string artifact_object_key(const RunningPipeline& pipeline, const std::string& artifact, const std::string& run_id);

/// Returns the artifacts that a job stores when it succeeds.
std::map<std::string, StoredArtifact> outputs_of(const RunningPipeline& pipeline, const Execution& execution, const ActionRun& run);

/// Returns credentials that allow a job to access only its artifacts and their KMS key.
ServiceResult<TemporaryCredentials> artifact_credentials(AccessControl& access_control, const RunningPipeline& pipeline,
                                                         const Execution& execution, const ActionRun& run, WallTime now);

}  // namespace martlet::cloud::code_pipeline
