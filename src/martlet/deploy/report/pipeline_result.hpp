#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include <martlet/aws/code_pipeline/code_pipeline.hpp>
#include <martlet/base/clock.hpp>
#include <martlet/deploy/report/report.hpp>

namespace martlet::deploy {

/// What CodePipeline hands back when a job continues in another invocation. It identifies the run; progress is read from AWS.
struct Continuation {
  static constexpr std::chrono::hours longest{24};  ///< how long an action may take in all (CodePipeline User Guide, "Quotas")

  std::string run;   ///< as make_run_id() makes it
  int round = 1;     ///< invocations so far
  WallTime begun{};  ///< of the first one

  /// 2,048 characters at most, as CodePipeline allows.
  std::string token() const;
  /// Code::malformed for a token that isn't ours, or is from the future; Code::timeout if the run began more than `longest` ago.
  static Result<Continuation> parse(std::string_view token, WallTime now);
};

/// A report within CodePipeline's limits: summary 2,048, message 5,000, output variables 122,880 bytes in all.
/// Contract: CodePipeline API Reference, PutJobSuccessResult, PutJobFailureResult.
aws::PutJobSuccessResultRequest success_result(std::string job_id, const Report& report);
/// The job continues in another invocation, which gets the continuation's token.
aws::PutJobSuccessResultRequest unfinished_result(std::string job_id, const Report& report, const Continuation& continuation);
aws::PutJobFailureResultRequest failure_result(std::string job_id, const Report& report);
/// For a failure before there was a report. Reports up to 5,000 characters of `what`; a wrong definition file is a ConfigurationError.
aws::PutJobFailureResultRequest failure_result(std::string job_id, std::string what, Code code);

}  // namespace martlet::deploy
