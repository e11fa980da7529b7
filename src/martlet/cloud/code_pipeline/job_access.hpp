#pragma once
#include "engine.hpp"
#include "pipelines.hpp"

namespace martlet::cloud::code_pipeline {

/// A job that has no result yet, of the caller's account, where the caller may do `action`. Fails with AccessDenied or
/// JobNotFoundException.
Reply<Pipelines::Job> permitted_job(Pipelines& pipelines, const Call& call, std::string_view action, const std::string& job_id);

/// Ends the job's attempt, stores that, and lets the pipeline go on.
void end_job(Pipelines& pipelines, const Pipelines::Job& job, Ending ending, WallTime now);

}  // namespace martlet::cloud::code_pipeline
