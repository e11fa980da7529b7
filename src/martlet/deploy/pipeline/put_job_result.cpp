#include "put_job_result.hpp"

#include <algorithm>

#include <martlet/async/sleep.hpp>

namespace martlet::deploy::pipeline {
namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds wait_first = 500ms;
constexpr std::chrono::milliseconds wait_max = 8s;
constexpr int attempts_max = 30;  // used if there is no time limit

constexpr const char* put_success = "codepipeline:PutJobSuccessResult";
constexpr const char* put_failure = "codepipeline:PutJobFailureResult";
constexpr const char* nonexistent_job = "00000000-0000-0000-0000-000000000000";

Task<aws::Outcome<void>> put_once(aws::CodePipeline& code_pipeline, const JobOutcome& outcome) {
  if (const auto* failed = std::get_if<aws::PutJobFailureResultRequest>(&outcome)) {
    aws::PutJobFailureResultRequest request = *failed;
    aws::Outcome<aws::PutJobFailureResultResponse> put = co_await code_pipeline.put_job_failure_result(std::move(request));
    if (!put) co_return std::unexpected(std::move(put.error()));
    co_return aws::Outcome<void>();
  }
  aws::PutJobSuccessResultRequest request = std::get<aws::PutJobSuccessResultRequest>(outcome);
  aws::Outcome<aws::PutJobSuccessResultResponse> put = co_await code_pipeline.put_job_success_result(std::move(request));
  if (!put) co_return std::unexpected(std::move(put.error()));
  co_return aws::Outcome<void>();
}

bool is_failure(const JobOutcome& outcome) { return std::holds_alternative<aws::PutJobFailureResultRequest>(outcome); }

// Returns whether the job has ended: through another delivery of its event, by timeout, or because the execution was stopped.
bool has_ended(const aws::Failure& failure) { return failure.code == "InvalidJobStateException" || failure.code == "JobNotFoundException"; }

Error not_reported(const JobOutcome& outcome, const aws::Failure& why, const SecretFilter& secrets) {
  const char* permission = is_failure(outcome) ? put_failure : put_success;
  Error error = aws::to_error(why);
  error.what = secrets.mask("the job's result could not be reported to CodePipeline: " + error.what);
  if (aws::is_denied(why)) error.next = std::string("the deployer's role needs ") + permission + " on *";
  return error;
}

Task<aws::Outcome<void>> put_with_retries(aws::CodePipeline& code_pipeline, const JobOutcome& outcome, std::optional<SteadyTime> until) {
  std::chrono::milliseconds wait = wait_first;
  for (int attempt = 1;; ++attempt) {
    aws::Outcome<void> put = co_await put_once(code_pipeline, outcome);
    if (put || has_ended(put.error()) || !aws::is_transient(put.error()) || attempt == attempts_max) co_return put;
    const SteadyTime now = co_await loop_now();
    if (until && now + wait >= *until) co_return put;
    co_await sleep(wait);
    wait = std::min(wait * 2, wait_max);
  }
}

bool is_missing(const aws::Failure& failure) { return failure.code == "AccessDeniedException" || failure.code == "AccessDenied"; }

}  // namespace

Task<Result<PutOutcome>> put_job_result(aws::CodePipeline& code_pipeline, std::string job, const JobOutcome& outcome,
                                        const SecretFilter& secrets, const Log& log, std::optional<SteadyTime> until) {
  aws::Outcome<void> put = co_await put_with_retries(code_pipeline, outcome, until);
  if (put) co_return PutOutcome::result;
  if (has_ended(put.error())) {
    log.info("the job already has its result", {{"job", job}, {"code", put.error().code}});
    co_return PutOutcome::already_ended;
  }
  const Error error = not_reported(outcome, put.error(), secrets);
  log.error(error.what, {{"job", job}, {"next", error.next}});
  if (is_failure(outcome)) co_return std::unexpected(error);
  // A success that can't be reported would leave the pipeline waiting. The work is done, and running it again has no effect.
  const JobFailure instead{failure_type_of_call(put.error(), aws::failure_type::job_failed), "the work was done, but " + to_text(error)};
  const JobOutcome failed = outcome_of(job, instead, "", secrets);
  put = co_await put_with_retries(code_pipeline, failed, until);
  if (!put) co_return std::unexpected(error);
  co_return PutOutcome::other_result;
}

Task<std::vector<std::string>> missing_put_permissions(aws::CodePipeline& code_pipeline) {
  std::vector<std::string> missing;
  aws::PutJobSuccessResultRequest success;
  success.job_id = nonexistent_job;
  aws::Outcome<aws::PutJobSuccessResultResponse> succeeded = co_await code_pipeline.put_job_success_result(std::move(success));
  if (!succeeded && is_missing(succeeded.error())) missing.emplace_back(put_success);
  aws::PutJobFailureResultRequest failure_request;
  failure_request.job_id = nonexistent_job;
  failure_request.failure_details.type = std::string(aws::failure_type::job_failed);
  failure_request.failure_details.message = "a check of permissions";
  aws::Outcome<aws::PutJobFailureResultResponse> failed = co_await code_pipeline.put_job_failure_result(std::move(failure_request));
  if (!failed && is_missing(failed.error())) missing.emplace_back(put_failure);
  co_return missing;
}

}  // namespace martlet::deploy::pipeline
