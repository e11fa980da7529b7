#include "deployer.hpp"

#include <algorithm>

#include <martlet/async/sleep.hpp>
#include <martlet/base/join.hpp>
#include <martlet/json/value.hpp>

#include "job_worker.hpp"
#include "put_job_result.hpp"

namespace martlet::deploy::pipeline {
namespace {

using namespace std::chrono_literals;

constexpr auto margin_min = 3s;  // the time to stop and to report to CodePipeline
constexpr auto margin_max = 30s;
constexpr auto report_margin = 500ms;  // the time between the last attempt to report and the end of the invocation
constexpr auto short_time = 60s;

SteadyTime stop_before(SteadyTime deadline, SteadyTime now) {
  const SteadyTime::duration margin = std::clamp<SteadyTime::duration>((deadline - now) / 5, margin_min, margin_max);
  return deadline - margin;
}

std::string answer(const std::string& job, std::string_view reported) {
  json::Value value;
  value.set("job", job);
  value.set("told", reported);
  return value.to_text();
}

void log_outcome(const Log& log, const JobOutcome& outcome) {
  if (const auto* failed = std::get_if<aws::PutJobFailureResultRequest>(&outcome)) {
    log.error("the job failed", {{"type", failed->failure_details.type}, {"why", failed->failure_details.message}});
    return;
  }
  const auto& details = *std::get<aws::PutJobSuccessResultRequest>(outcome).execution_details;
  log.info(name_of(outcome) == "success" ? "the job is done" : "the job continues later",
           {{"run", *details.external_execution_id}, {"summary", *details.summary}});
}

bool contains(const std::vector<std::string>& list, std::string_view name) {
  return std::find(list.begin(), list.end(), name) != list.end();
}

Error cannot_report(const std::vector<std::string>& missing) {
  return {Code::denied,
          "nothing was done, since the job's result could not be reported: the deployer's role lacks " + join(missing, ", "),
          {},
          "grant it on *: jobs have no ARN"};
}

}  // namespace

Task<Result<std::string>> Deployer::handle(std::string event, std::optional<SteadyTime> deadline, Log log) {
  Result<ReceivedJob> received = read_event(event);
  if (!received) co_return std::unexpected(std::move(received.error()));
  const std::string job = received->id;
  const SteadyTime now = co_await loop_now();
  std::optional<SteadyTime> until;
  std::optional<SteadyTime> last;
  if (deadline) {
    until = stop_before(*deadline, now);
    last = *deadline - report_margin;
    if (*deadline - now < short_time) log.warn("this function's timeout is short: with 900 s it gets more done per invocation");
  }

  std::vector<std::string> missing;
  if (options_.checks_permissions) missing = co_await missing_put_permissions(pipeline_clients_.code_pipeline());
  for (const std::string& permission : missing) log.error("the deployer's role lacks a permission", {{"permission", permission}});
  if (missing.size() > 1) co_return std::unexpected(cannot_report(missing));

  SecretFilter secrets;
  JobWorker worker(pipeline_clients_, options_, log, secrets, until);
  JobOutcome outcome;
  if (contains(missing, "codepipeline:PutJobSuccessResult")) {
    outcome = outcome_of(job, JobFailure{aws::failure_type::permission_error, to_text(cannot_report(missing))}, "", secrets);
  } else {
    outcome = co_await worker.work(*received);
  }
  log_outcome(log, outcome);
  Result<PutOutcome> reported = co_await put_job_result(pipeline_clients_.code_pipeline(), job, outcome, secrets, log, last);
  if (!reported) co_return std::unexpected(std::move(reported.error()));
  if (*reported == PutOutcome::already_ended) co_return answer(job, "nothing");
  if (*reported == PutOutcome::other_result) co_return answer(job, "failure");
  co_return answer(job, name_of(outcome));
}

}  // namespace martlet::deploy::pipeline
