#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include <martlet/aws/code_pipeline/code_pipeline.hpp>
#include <martlet/base/clock.hpp>
#include <martlet/deploy/report/report.hpp>

namespace martlet::deploy {

/// What CodePipeline hands back when a job goes on in another invocation. Only who we are: where we stand, AWS knows.
struct Continuation {
  static constexpr std::chrono::hours longest{24};  ///< what an action may take in all (CodePipeline User Guide, "Quotas")

  std::string run;   ///< as make_run_id() makes it
  int round = 1;     ///< invocations so far
  WallTime begun{};  ///< of the first one

  /// 2,048 characters at most, as CodePipeline allows.
  std::string token() const;
  /// Code::malformed for a token that isn't ours, or is from the future; Code::timeout for one of a run that has begun more than `longest`
  /// ago.
  static Result<Continuation> parse(std::string_view token, WallTime now);
};

/// What CodePipeline is told of a report, within its limits: summary 2,048, message 5,000, output variables 122,880 bytes in all.
/// Contract: CodePipeline API Reference, PutJobSuccessResult, PutJobFailureResult.
aws::PutJobSuccessResultRequest success_result(std::string job_id, const Report& report);
/// The job comes again with the continuation's token.
aws::PutJobSuccessResultRequest unfinished_result(std::string job_id, const Report& report, const Continuation& continuation);
aws::PutJobFailureResultRequest failure_result(std::string job_id, const Report& report);
/// For what went wrong before there was a report: `what` is told whole, up to 5,000 characters; a wrong definition is a ConfigurationError.
aws::PutJobFailureResultRequest failure_result(std::string job_id, std::string what, Code code);

}  // namespace martlet::deploy
