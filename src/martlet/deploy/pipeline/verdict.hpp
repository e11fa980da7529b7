#pragma once
#include <string>
#include <string_view>
#include <variant>

#include <martlet/deploy/pipeline_result.hpp>

#include "discretion.hpp"
#include "job_failure.hpp"

namespace martlet::deploy::pipeline {

/// What CodePipeline is told of a job.
using Verdict = std::variant<aws::PutJobSuccessResultRequest, aws::PutJobFailureResultRequest>;

/// Of a run that has ended, or ran out of time and goes on as `next` says.
Verdict verdict_on(std::string job, Report report, const Continuation& next, const Discretion& discretion);
/// Of a job that ran out of time before a run began.
Verdict verdict_before_run(std::string job, const Continuation& next);
/// `run` is "" where the job came to none.
Verdict verdict_on(std::string job, JobFailure failure, const std::string& run, const Discretion& discretion);

/// "success", "continuation", "failure"
std::string_view name_of(const Verdict& verdict);

}  // namespace martlet::deploy::pipeline
