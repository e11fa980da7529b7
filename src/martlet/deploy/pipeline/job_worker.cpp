#include "job_worker.hpp"

#include <exception>

#include <martlet/async/deadline.hpp>
#include <martlet/deploy/execution/run_record.hpp>
#include <martlet/deploy/input/definition.hpp>
#include <martlet/deploy/records/run_id.hpp>

#include "execution_check.hpp"
#include "job_action.hpp"
#include "read_artifact.hpp"
#include "read_job_configuration.hpp"

namespace martlet::deploy::pipeline {
namespace {

std::string why_of(const ExecutionName& execution, const std::string& job) {
  return "pipeline " + execution.pipeline + ", execution " + execution.execution + ", CodePipeline job " + job;
}

Continuation next_of(const Continuation& now) { return {now.run, now.round + 1, now.begun}; }

Task<JobOutcome> caught(Task<JobOutcome> work, std::optional<std::string>& thrown) {
  try {
    JobOutcome outcome = co_await std::move(work);
    co_return outcome;
  } catch (const std::exception& exception) {
    thrown = exception.what();
  } catch (...) {
    thrown = "of no known kind";
  }
  co_return JobOutcome{};
}

}  // namespace

/// The action's request.
struct JobWorker::ActionRequest {
  ActionRequest(DeployerConfiguration with, Definition wanted, JobAction of)
      : configuration(std::move(with)), definition(std::move(wanted)), action(std::move(of)) {}
  DeployerConfiguration configuration;
  Definition definition;
  JobAction action;
};

JobOutcome JobWorker::failed(JobFailure failure) const { return outcome_of(job_, std::move(failure), run_, secrets_); }

JobResult<Continuation> JobWorker::continuation_of(const aws::JobData& job) const {
  const WallTime now = options_.wall();
  if (!job.continuation_token || job.continuation_token->empty()) return Continuation{make_run_id(now), 1, now};
  Result<Continuation> before = Continuation::parse(*job.continuation_token, now);
  if (!before) return job_failure(aws::failure_type::job_failed, to_text(before.error()));
  return *std::move(before);
}

Task<JobOutcome> JobWorker::work(const ReceivedJob& received) {
  job_ = received.id;
  std::optional<std::string> thrown;
  Task<JobOutcome> work = work_or_throw(received);
  JobOutcome outcome = co_await caught(std::move(work), thrown);
  if (!thrown) co_return outcome;
  log_.error("an exception ended the job", {{"what", secrets_.mask(*thrown)}});
  co_return failed({aws::failure_type::job_failed,
                    "the deployer itself failed (an exception: " + *thrown + "); run the action again; it continues where it stopped"});
}

Task<JobOutcome> JobWorker::work_or_throw(const ReceivedJob& received) {
  // Register the secrets first, since anything else could fail with a message that contains them.
  if (const json::Value* data = received.job.find("data")) {
    if (const json::Value* credentials = data->find("artifactCredentials")) {
      for (const char* name : {"accessKeyId", "secretAccessKey", "sessionToken"}) secrets_.add(credentials->text(name));
    }
  }
  JobResult<aws::JobDetails> job = read_job(received);
  if (!job) co_return failed(std::move(job.error()));
  JobResult<Continuation> now = continuation_of(job->data);
  if (!now) co_return failed(std::move(now.error()));
  run_ = now->run;
  log_.info("job", {{"job", job->id}, {"run", run_}, {"round", now->round}});
  const DownloadFolder downloads(options_.download_folder_parent);

  Task<JobResult<ActionRequest>> reading = read_action_request(*job, downloads);
  std::optional<JobResult<ActionRequest>> request;
  if (until_) {
    Result<JobResult<ActionRequest>> in_time = co_await with_deadline(std::move(reading), *until_);
    if (!in_time) co_return outcome_before_run(job_, next_of(*now));
    request.emplace(*std::move(in_time));
  } else {
    request.emplace(co_await std::move(reading));
  }
  if (!*request) co_return failed(std::move(request->error()));
  co_return co_await deploy(**request, *now, downloads);
}

Task<JobResult<JobWorker::ActionRequest>> JobWorker::read_action_request(const aws::JobDetails& job, const DownloadFolder& downloads) {
  JobResult<DeployerConfiguration> configuration = co_await read_job_configuration(pipeline_clients_, job.data, options_.function_name);
  if (!configuration) co_return std::unexpected(std::move(configuration.error()));
  secrets_.add(*configuration);
  JobResult<JobAction> action = co_await find_job_action(pipeline_clients_.code_pipeline(), job, options_.function_name);
  if (!action) co_return std::unexpected(std::move(action.error()));
  ArtifactOptions options;
  options.file = configuration->definition;
  options.download_folder = downloads.path();
  options.bytes_max = options_.artifact_bytes_max;
  options.file_bytes_max = Definition::bytes_max;
  JobResult<std::string> text = co_await read_artifact(pipeline_clients_, job, options, secrets_);
  if (!text) co_return std::unexpected(std::move(text.error()));
  FileResult<Definition> definition = read_definition(*text, configuration->definition, configuration->prefix);
  if (!definition) co_return job_failure(aws::failure_type::configuration_error, to_text(definition.error()) + "nothing was changed");
  co_return ActionRequest(*std::move(configuration), *std::move(definition), *std::move(action));
}

Task<JobOutcome> JobWorker::deploy(const ActionRequest& request, Continuation now, const DownloadFolder& downloads) {
  clients_ = pipeline_clients_.open_clients(request.configuration);
  if (now.round == 1)
    now.run = co_await next_run_id(clients_->clients().records, runs_folder(request.configuration.prefix), options_.wall());
  run_ = now.run;
  DeploymentOptions options;
  options.id = now.run;
  options.round = now.round;
  options.caller = options_.function_name;
  options.reason = why_of(request.action.execution, job_);
  options.deadline = until_;
  options.download_folder = downloads.path();
  options.download_bytes_max = downloads.bytes_max();
  options.on_step = [this](const Step& step) { log_.info(secrets_.mask(step.what), {{"function", step.function}}); };
  options.may_change = [this, &request] { return check_execution(pipeline_clients_.code_pipeline(), request.action); };
  Report report = co_await apply_definition(clients_->clients(), request.configuration, request.definition, options);
  for (const std::string& note : report.notes) log_.warn(secrets_.mask(note));
  co_return outcome_of(job_, std::move(report), next_of(now), secrets_);
}

}  // namespace martlet::deploy::pipeline
