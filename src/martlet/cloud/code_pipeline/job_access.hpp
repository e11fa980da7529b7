#pragma once
#include "execution_progress.hpp"
#include "pipelines.hpp"

namespace martlet::cloud::code_pipeline {

/// Finds a job of the caller's account that has no result yet, if the caller is allowed to do `action`. Fails with AccessDenied or
/// JobNotFoundException.
ServiceResult<Pipelines::Job> permitted_job(Pipelines& pipelines, const Call& call, std::string_view action, const std::string& job_id);

/// Ends the job's attempt, stores the result, and lets the pipeline continue.
void end_job(Pipelines& pipelines, const Pipelines::Job& job, ActionResult result, WallTime now);

}  // namespace martlet::cloud::code_pipeline
