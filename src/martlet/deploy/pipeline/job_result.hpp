#pragma once
#include <optional>

#include <martlet/async/loop.hpp>
#include <martlet/base/log.hpp>

#include "job_outcome.hpp"
#include "secret_filter.hpp"

namespace martlet::deploy::pipeline {

enum class Told {
  result,        ///< CodePipeline has accepted the outcome
  had_one,       ///< the job already had its result, or has ended
  other_result,  ///< the outcome was refused, and a failure was reported instead
};

/// Puts a job's result, with retries until CodePipeline has accepted it or `until` has passed. The error names a missing permission. All
/// arguments must outlive the task.
Task<Result<Told>> put_result(aws::CodePipeline& code_pipeline, std::string job, const JobOutcome& outcome, const SecretFilter& secrets,
                              const Log& log, std::optional<SteadyTime> until);

/// Returns the missing permissions to put results, such as {"codepipeline:PutJobSuccessResult"}. Checks by putting results for a job that
/// doesn't exist.
Task<std::vector<std::string>> missing_permissions(aws::CodePipeline& code_pipeline);

}  // namespace martlet::deploy::pipeline
