#pragma once
#include <optional>
#include <string>
#include <string_view>

#include <martlet/aws/code_pipeline.hpp>
#include <martlet/deploy/report.hpp>

namespace martlet::deploy {

/// What CodePipeline hands back when a job goes on in another invocation. Only who we are: where we stand, AWS knows.
struct Continuation {
  std::string run;
  int round = 1;  ///< invocations so far

  /// 2,048 characters at most, as CodePipeline allows.
  std::string token() const;
  /// Code::malformed for a token that isn't ours.
  static Result<Continuation> parse(std::string_view token);
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
