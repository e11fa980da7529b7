#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include <martlet/aws/code_pipeline/code_pipeline.hpp>
#include <martlet/base/clock.hpp>
#include <martlet/deploy/report/report.hpp>

namespace martlet::deploy {

/// The data that CodePipeline passes on when a job continues in another invocation. It identifies the run; progress is read from AWS.
struct Continuation {
  static constexpr std::chrono::hours longest{24};  ///< the limit for an action in all (CodePipeline User Guide, "Quotas")

  std::string run;   ///< from make_run_id()
  int round = 1;     ///< invocations so far
  WallTime begun{};  ///< beginning of the first one

  /// At most 2,048 characters, CodePipeline's limit.
  std::string token() const;
  /// Fails with Code::malformed if the token isn't ours or is from the future, and with Code::timeout if the run began more than `longest`
  /// ago.
  static Result<Continuation> parse(std::string_view token, WallTime now);
};

/// Converts a report within CodePipeline's limits: summary 2,048, message 5,000, output variables 122,880 bytes in all.
/// Contract: CodePipeline API Reference, PutJobSuccessResult, PutJobFailureResult.
aws::PutJobSuccessResultRequest success_result(std::string job_id, const Report& report);
/// For a job that continues in another invocation, which receives the continuation's token.
aws::PutJobSuccessResultRequest unfinished_result(std::string job_id, const Report& report, const Continuation& continuation);
aws::PutJobFailureResultRequest failure_result(std::string job_id, const Report& report);
/// For a failure before there is a report. Reports up to 5,000 characters of `what`; an invalid definition file is a ConfigurationError.
aws::PutJobFailureResultRequest failure_result(std::string job_id, std::string what, Code code);

}  // namespace martlet::deploy
