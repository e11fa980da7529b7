#pragma once
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include <martlet/aws/code_pipeline/code_pipeline.hpp>
#include <martlet/base/wall_time.hpp>
#include <martlet/deploy/report/report.hpp>

namespace martlet::deploy {

/// The data that CodePipeline passes on when a job continues in another invocation. It identifies the run. Its progress is read from AWS.
struct Continuation {
  static constexpr std::chrono::hours longest{24};  ///< the limit for a whole action (CodePipeline User Guide, "Quotas")

  std::string run;   ///< from make_run_id()
  int round = 1;     ///< the number of invocations so far
  WallTime begun{};  ///< when the first invocation began

  /// Returns the token, which has at most 2,048 characters (CodePipeline's limit).
  std::string token() const;
  /// Reads a token. Fails with Code::malformed if it isn't from token() or is from the future, and with Code::timeout if the run began more
  /// than `longest` ago.
  static Result<Continuation> parse(std::string_view token, WallTime now);
};

/// Converts a report to a result within CodePipeline's limits: summary 2,048, message 5,000, output variables 122,880 bytes in all.
/// Contract: CodePipeline API Reference, PutJobSuccessResult, PutJobFailureResult.
aws::PutJobSuccessResultRequest success_result(std::string job_id, const Report& report);
/// Returns the result for a job that continues in another invocation, which receives the continuation's token.
aws::PutJobSuccessResultRequest unfinished_result(std::string job_id, const Report& report, const Continuation& continuation);
aws::PutJobFailureResultRequest failure_result(std::string job_id, const Report& report);
/// Returns the result for a failure without a report, with up to 5,000 characters of `what`. Its type depends on `code`.
aws::PutJobFailureResultRequest failure_result(std::string job_id, std::string what, Code code);

}  // namespace martlet::deploy
