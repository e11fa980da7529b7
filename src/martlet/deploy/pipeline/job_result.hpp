#pragma once
#include <optional>

#include <martlet/async/loop.hpp>
#include <martlet/base/log.hpp>

#include "secret_filter.hpp"
#include "verdict.hpp"

namespace martlet::deploy::pipeline {

enum class Told {
  result,        ///< CodePipeline has taken the verdict
  had_one,       ///< the job had its result already, or is over
  other_result,  ///< the verdict was refused, and a failure was told in its place
};

/// Puts a job's result, again and again until CodePipeline has it, or until `until`. The error names the missing permission where that is
/// it. All must outlive the task.
Task<Result<Told>> put_result(aws::CodePipeline& code_pipeline, std::string job, const Verdict& verdict, const SecretFilter& secrets,
                              const Log& log, std::optional<SteadyTime> until);

/// Which of the permissions to put a result are missing: {"codepipeline:PutJobSuccessResult"}. Asks by putting results for a job that there
/// is not.
Task<std::vector<std::string>> missing_permissions(aws::CodePipeline& code_pipeline);

}  // namespace martlet::deploy::pipeline
