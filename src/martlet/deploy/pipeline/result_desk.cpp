#include "result_desk.hpp"

#include <algorithm>

#include <martlet/async/sleep.hpp>

namespace martlet::deploy::pipeline {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds wait_first = 500ms;
constexpr std::chrono::milliseconds wait_max = 8s;
constexpr int attempts_max = 30;  // where there is no time limit

constexpr const char* put_success = "codepipeline:PutJobSuccessResult";
constexpr const char* put_failure = "codepipeline:PutJobFailureResult";
constexpr const char* nobodys_job = "00000000-0000-0000-0000-000000000000";

aws::PutJobSuccessResultRequest request_for(const std::string& job, const Verdict& verdict, const Succeeded& told, const Discretion& discretion) {
  aws::PutJobSuccessResultRequest request;
  request.job_id = job;
  aws::ExecutionDetails details;
  details.summary = cut(discretion.told(told.summary), limit::summary);
  if (!verdict.run.empty()) details.external_execution_id = verdict.run;
  details.percent_complete = 100;
  request.execution_details = std::move(details);
  std::map<std::string, std::string> variables;
  for (const auto& [name, value] : told.variables) variables[name] = discretion.told(value);
  request.output_variables = std::move(variables);
  return request;
}

// Without output variables: CodePipeline takes them with the last result only.
aws::PutJobSuccessResultRequest request_for(const std::string& job, const Verdict& verdict, const Unfinished& told, const Discretion& discretion) {
  aws::PutJobSuccessResultRequest request;
  request.job_id = job;
  request.continuation_token = told.token;
  aws::ExecutionDetails details;
  details.summary = cut(discretion.told(told.summary), limit::summary);
  if (!verdict.run.empty()) details.external_execution_id = verdict.run;
  details.percent_complete = told.percent;
  request.execution_details = std::move(details);
  return request;
}

aws::PutJobFailureResultRequest request_for(const std::string& job, const Verdict& verdict, const JobFailure& told, const Discretion& discretion) {
  aws::PutJobFailureResultRequest request;
  request.job_id = job;
  request.failure_details.type = std::string(told.type);
  request.failure_details.message = cut(discretion.told(told.message.empty() ? "no reason is known" : told.message), limit::message);
  if (!verdict.run.empty()) request.failure_details.external_execution_id = verdict.run;
  return request;
}

Task<aws::Answer<void>> put_once(aws::CodePipeline& code_pipeline, const std::string& job, const Verdict& verdict, const Discretion& discretion) {
  if (const JobFailure* failed = std::get_if<JobFailure>(&verdict.what)) {
    aws::PutJobFailureResultRequest request = request_for(job, verdict, *failed, discretion);
    aws::Answer<aws::PutJobFailureResultResponse> answer = co_await code_pipeline.put_job_failure_result(std::move(request));
    if (!answer) co_return std::unexpected(std::move(answer.error()));
    co_return aws::Answer<void>();
  }
  aws::PutJobSuccessResultRequest request;
  if (const Succeeded* succeeded = std::get_if<Succeeded>(&verdict.what)) {
    request = request_for(job, verdict, *succeeded, discretion);
  } else {
    request = request_for(job, verdict, std::get<Unfinished>(verdict.what), discretion);
  }
  aws::Answer<aws::PutJobSuccessResultResponse> answer = co_await code_pipeline.put_job_success_result(std::move(request));
  if (!answer) co_return std::unexpected(std::move(answer.error()));
  co_return aws::Answer<void>();
}

// The job has ended: by another delivery of it, by its time-out, or because the execution was stopped.
bool has_ended(const aws::Failure& failure) { return failure.code == "InvalidJobStateException" || failure.code == "JobNotFoundException"; }

Error not_told(const Verdict& verdict, const aws::Failure& why, const Discretion& discretion) {
  const char* permission = std::holds_alternative<JobFailure>(verdict.what) ? put_failure : put_success;
  Error error = aws::to_error(why);
  error.what = discretion.told("CodePipeline could not be told the job's result: " + error.what);
  if (aws::is_denied(why)) error.next = std::string("the deployer's role needs ") + permission + " on *";
  return error;
}

Task<aws::Answer<void>> put_stubbornly(aws::CodePipeline& code_pipeline, const std::string& job, const Verdict& verdict, const Discretion& discretion, std::optional<SteadyTime> until) {
  std::chrono::milliseconds wait = wait_first;
  for (int attempt = 1;; ++attempt) {
    aws::Answer<void> put = co_await put_once(code_pipeline, job, verdict, discretion);
    if (put || has_ended(put.error()) || !aws::is_transient(put.error()) || attempt == attempts_max) co_return put;
    const SteadyTime now = co_await loop_now();
    if (until && now + wait >= *until) co_return put;
    co_await sleep(wait);
    wait = std::min(wait * 2, wait_max);
  }
}

bool is_missing(const aws::Failure& failure) { return failure.code == "AccessDeniedException" || failure.code == "AccessDenied"; }

}  // namespace

Task<Result<Told>> put_result(aws::CodePipeline& code_pipeline, std::string job, const Verdict& verdict, const Discretion& discretion, const Log& log,
                              std::optional<SteadyTime> until) {
  aws::Answer<void> put = co_await put_stubbornly(code_pipeline, job, verdict, discretion, until);
  if (put) co_return Told::result;
  if (has_ended(put.error())) {
    log.info("the job has its result already", {{"job", job}, {"code", put.error().code}});
    co_return Told::had_one;
  }
  const Error error = not_told(verdict, put.error(), discretion);
  log.error(error.what, {{"job", job}, {"next", error.next}});
  if (std::holds_alternative<JobFailure>(verdict.what)) co_return std::unexpected(error);
  // A success that can't be told would leave the pipeline waiting. The work stands; running it again is a no-op.
  const JobFailure instead{failure_type_of(error.code), "the work was done, but " + to_text(error)};
  const Verdict failed{instead, verdict.run};
  put = co_await put_stubbornly(code_pipeline, job, failed, discretion, until);
  if (!put) co_return std::unexpected(error);
  co_return Told::other_result;
}

Task<std::vector<std::string>> missing_permissions(aws::CodePipeline& code_pipeline) {
  std::vector<std::string> missing;
  aws::PutJobSuccessResultRequest success;
  success.job_id = nobodys_job;
  aws::Answer<aws::PutJobSuccessResultResponse> succeeded = co_await code_pipeline.put_job_success_result(std::move(success));
  if (!succeeded && is_missing(succeeded.error())) missing.emplace_back(put_success);
  aws::PutJobFailureResultRequest failure_request;
  failure_request.job_id = nobodys_job;
  failure_request.failure_details.type = std::string(aws::failure_type::job_failed);
  failure_request.failure_details.message = "is this permitted?";
  aws::Answer<aws::PutJobFailureResultResponse> failed = co_await code_pipeline.put_job_failure_result(std::move(failure_request));
  if (!failed && is_missing(failed.error())) missing.emplace_back(put_failure);
  co_return missing;
}

}  // namespace martlet::deploy::pipeline
