#pragma once
#include <string>
#include <string_view>
#include <variant>

#include <martlet/deploy/report/pipeline_result.hpp>

#include "job_failure.hpp"
#include "secret_filter.hpp"

namespace martlet::deploy::pipeline {

/// The outcome of a job, as it is reported to CodePipeline.
using JobOutcome = std::variant<aws::PutJobSuccessResultRequest, aws::PutJobFailureResultRequest>;

/// Returns the outcome for a run that has ended, or that ran out of time and continues with `next`.
JobOutcome outcome_of(std::string job, Report report, const Continuation& next, const SecretFilter& secrets);
/// Returns the outcome for a job that ran out of time before a run began.
JobOutcome outcome_before_run(std::string job, const Continuation& next);
/// Returns the outcome for a failed job. `run` is "" if the job didn't begin a run.
JobOutcome outcome_of(std::string job, JobFailure failure, const std::string& run, const SecretFilter& secrets);

/// Returns "success", "continuation" or "failure".
std::string_view name_of(const JobOutcome& outcome);

}  // namespace martlet::deploy::pipeline
