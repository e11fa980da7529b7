#pragma once
#include <string>
#include <string_view>
#include <variant>

#include <martlet/deploy/report/pipeline_result.hpp>

#include "job_failure.hpp"
#include "secret_filter.hpp"

namespace martlet::deploy::pipeline {

/// What is reported to CodePipeline about a job.
using Verdict = std::variant<aws::PutJobSuccessResultRequest, aws::PutJobFailureResultRequest>;

/// The verdict for a run that has ended, or that ran out of time and continues with `next`.
Verdict verdict_on(std::string job, Report report, const Continuation& next, const SecretFilter& secrets);
/// The verdict for a job that ran out of time before a run began.
Verdict verdict_before_run(std::string job, const Continuation& next);
/// The verdict for a failed job. `run` is "" if the job didn't begin one.
Verdict verdict_on(std::string job, JobFailure failure, const std::string& run, const SecretFilter& secrets);

/// "success", "continuation", "failure"
std::string_view name_of(const Verdict& verdict);

}  // namespace martlet::deploy::pipeline
