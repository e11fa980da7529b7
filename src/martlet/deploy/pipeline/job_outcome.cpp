#include "job_outcome.hpp"

namespace martlet::deploy::pipeline {

JobOutcome outcome_of(std::string job, Report report, const Continuation& next, const SecretFilter& secrets) {
  if (report.stopped) report.stopped->what = secrets.mask(std::move(report.stopped->what));
  for (FunctionOutcome& one : report.functions) {
    if (!one.error) continue;
    one.error->what = secrets.mask(std::move(one.error->what));
    one.error->next = secrets.mask(std::move(one.error->next));
  }
  if (!report.is_finished) return unfinished_result(std::move(job), report, next);
  if (report.is_done()) return success_result(std::move(job), report);
  return failure_result(std::move(job), report);
}

JobOutcome outcome_before_run(std::string job, const Continuation& next) {
  Report nothing_yet;
  nothing_yet.run = next.run;
  nothing_yet.is_finished = false;
  aws::PutJobSuccessResultRequest request = unfinished_result(std::move(job), nothing_yet, next);
  request.execution_details->summary = "time ran out before the definition file was read; continuing";
  request.execution_details->percent_complete = 0;
  return request;
}

JobOutcome outcome_of(std::string job, JobFailure failure, const std::string& run, const SecretFilter& secrets) {
  aws::PutJobFailureResultRequest request = failure_result(std::move(job), secrets.mask(std::move(failure.message)), Code::internal);
  request.failure_details.type = std::string(failure.type);
  if (!run.empty()) request.failure_details.external_execution_id = run;
  return request;
}

std::string_view name_of(const JobOutcome& outcome) {
  const auto* success = std::get_if<aws::PutJobSuccessResultRequest>(&outcome);
  if (!success) return "failure";
  return success->continuation_token ? "continuation" : "success";
}

}  // namespace martlet::deploy::pipeline
