#pragma once
#include <optional>

#include <martlet/async/loop.hpp>
#include <martlet/base/log.hpp>

#include "job_outcome.hpp"
#include "secret_filter.hpp"

namespace martlet::deploy::pipeline {

/// The result of reporting a job's outcome.
enum class PutOutcome {
  result,         ///< CodePipeline has accepted the outcome
  already_ended,  ///< the job already had its result, or has ended
  other_result,   ///< the outcome was refused, and a failure was reported instead
};

/// Reports the outcome of a job to CodePipeline. Retries until CodePipeline has accepted it or `until` has passed. If a permission is
/// missing, the error names it. All arguments must outlive the task.
Task<Result<PutOutcome>> put_job_result(aws::CodePipeline& code_pipeline, std::string job, const JobOutcome& outcome,
                                        const SecretFilter& secrets, const Log& log, std::optional<SteadyTime> until);

/// Returns the missing permissions to put results, such as {"codepipeline:PutJobSuccessResult"}. To find out, it puts results for a job
/// that doesn't exist.
Task<std::vector<std::string>> missing_put_permissions(aws::CodePipeline& code_pipeline);

}  // namespace martlet::deploy::pipeline
