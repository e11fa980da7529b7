#include "assignment.hpp"

#include <unistd.h>

#include <exception>

#include <martlet/async/deadline.hpp>
#include <martlet/deploy/definition.hpp>

#include "artifact.hpp"
#include "configuration.hpp"

namespace martlet::deploy::pipeline {
namespace {

// A folder of this process, which is gone afterwards: what comes by belongs to one job.
class Folder {
 public:
  explicit Folder(const std::filesystem::path& parent) : path_(parent / ("martlet-deployer-" + std::to_string(::getpid()))) {
    std::filesystem::remove_all(path_);
    std::filesystem::create_directories(path_);
    std::filesystem::permissions(path_, std::filesystem::perms::owner_all);
  }
  Folder(const Folder&) = delete;
  ~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
  }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

std::string why_of(const aws::JobData& job, const std::string& id) {
  std::string text = "CodePipeline job " + id;
  if (job.pipeline_context && job.pipeline_context->pipeline_name) text = "pipeline " + *job.pipeline_context->pipeline_name + ", " + text;
  return text;
}

Task<Verdict> caught(Task<Verdict> work, std::optional<std::string>& thrown) {
  try {
    Verdict verdict = co_await std::move(work);
    co_return verdict;
  } catch (const std::exception& exception) {
    thrown = exception.what();
  } catch (...) {
    thrown = "of no known kind";
  }
  co_return Verdict{};
}

}  // namespace

/// What the action wants.
struct Assignment::Order {
  Settings settings;
  Definition definition;
};

Verdict Assignment::failed(JobFailure failure) const { return {std::move(failure), run_}; }

Task<Verdict> Assignment::work(const ReceivedJob& received) {
  std::optional<std::string> thrown;
  Task<Verdict> work = work_or_throw(received);
  Verdict verdict = co_await caught(std::move(work), thrown);
  if (!thrown) co_return verdict;
  log_.error("an exception ended the job", {{"what", discretion_.told(*thrown)}});
  co_return failed({aws::failure_type::job_failed, "the deployer itself failed (an exception: " + *thrown + "); running it again goes on where it stands"});
}

Task<Verdict> Assignment::work_or_throw(const ReceivedJob& received) {
  // First of all, and by hand: what follows may fail, and speak of it.
  if (const json::Value* data = received.job.find("data")) {
    if (const json::Value* credentials = data->find("artifactCredentials")) {
      for (const char* name : {"accessKeyId", "secretAccessKey", "sessionToken"}) discretion_.learn(credentials->text(name));
    }
  }
  JobResult<aws::JobDetails> job = read_job(received);
  if (!job) co_return failed(std::move(job.error()));
  Continuation continuation{make_run_id(options_.wall()), options_.wall()};
  if (job->data.continuation_token && !job->data.continuation_token->empty()) {
    JobResult<Continuation> before = read_token(*job->data.continuation_token, options_.wall());
    if (!before) co_return failed(std::move(before.error()));
    continuation = *before;
  }
  run_ = continuation.run;
  log_.info("job", {{"job", job->id}, {"run", run_}, {"goesOn", job->data.continuation_token.has_value()}});
  const Folder folder(options_.scratch);
  scratch_ = folder.path();

  Task<JobResult<Order>> reading = read_order(*job);
  std::optional<JobResult<Order>> order;
  if (until_) {
    Result<JobResult<Order>> in_time = co_await with_deadline(std::move(reading), *until_);
    if (!in_time) co_return Verdict{Unfinished{to_token(continuation), "time was up before the definition had come; going on", 0}, run_};
    order.emplace(*std::move(in_time));
  } else {
    order.emplace(co_await std::move(reading));
  }
  if (!*order) co_return failed(std::move(order->error()));
  co_return co_await deploy(*job, **order, continuation);
}

Task<JobResult<Assignment::Order>> Assignment::read_order(const aws::JobDetails& job) {
  JobResult<Settings> settings = co_await read_configuration(services_, job.data, options_.function_name);
  if (!settings) co_return std::unexpected(std::move(settings.error()));
  discretion_.learn(*settings);
  ArtifactOptions options;
  options.file = settings->definition;
  options.scratch = scratch_;
  options.bytes_max = options_.artifact_bytes_max;
  options.file_bytes_max = Definition::bytes_max;
  JobResult<std::string> text = co_await read_artifact(services_, job, options, discretion_);
  if (!text) co_return std::unexpected(std::move(text.error()));
  FileResult<Definition> definition = read_definition(*text, settings->definition, settings->prefix);
  if (!definition) co_return job_failure(aws::failure_type::configuration_error, to_text(definition.error()) + "nothing was changed");
  co_return Order{*std::move(settings), *std::move(definition)};
}

Task<Verdict> Assignment::deploy(const aws::JobDetails& job, const Order& order, const Continuation& continuation) {
  const std::unique_ptr<Reach> reach = services_.reach(order.settings);
  Run run;
  run.id = continuation.run;
  run.who = options_.function_name;
  run.why = why_of(job.data, job.id);
  run.until = until_;
  run.scratch = scratch_;
  run.watch = [this](const Step& step) { log_.info(discretion_.told(step.what), {{"function", step.function}}); };
  Report report = co_await apply(reach->access(), order.settings, order.definition, run);
  for (const std::string& note : report.notes) log_.warn(discretion_.told(note));
  co_return verdict_on(report, to_token(continuation));
}

}  // namespace martlet::deploy::pipeline
