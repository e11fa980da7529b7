#pragma once
#include <string>

#include <martlet/aws/code_pipeline/code_pipeline.hpp>
#include <martlet/deploy/report/continuation.hpp>
#include <martlet/deploy/report/report.hpp>

namespace martlet::deploy {

/// Converts a report to a result within CodePipeline's limits: summary 2,048, message 5,000, output variables 122,880 bytes in all.
/// Contract: CodePipeline API Reference, PutJobSuccessResult, PutJobFailureResult.
aws::PutJobSuccessResultRequest success_result(std::string job_id, const Report& report);
/// Returns the result for a job that continues in another invocation, which receives the continuation's token.
aws::PutJobSuccessResultRequest unfinished_result(std::string job_id, const Report& report, const Continuation& continuation);
aws::PutJobFailureResultRequest failure_result(std::string job_id, const Report& report);
/// Returns the result for a failure without a report, with up to 5,000 characters of `what`. Its type depends on `code`.
aws::PutJobFailureResultRequest failure_result(std::string job_id, std::string what, Code code);

}  // namespace martlet::deploy
