#include "assignment.hpp"

#include <unistd.h>

#include <exception>

#include <martlet/async/deadline.hpp>
#include <martlet/deploy/input/definition.hpp>

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

Continuation next_of(const Continuation& now) { return {now.run, now.round + 1, now.begun}; }

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

Verdict Assignment::failed(JobFailure failure) const { return verdict_on(job_, std::move(failure), run_, secrets_); }

JobResult<Continuation> Assignment::continuation_of(const aws::JobData& job) const {
  const WallTime now = options_.wall();
  if (!job.continuation_token || job.continuation_token->empty()) return Continuation{make_run_id(now), 1, now};
  Result<Continuation> before = Continuation::parse(*job.continuation_token, now);
  if (!before) return job_failure(aws::failure_type::job_failed, to_text(before.error()));
  return *std::move(before);
}

Task<Verdict> Assignment::work(const ReceivedJob& received) {
  job_ = received.id;
  std::optional<std::string> thrown;
  Task<Verdict> work = work_or_throw(received);
  Verdict verdict = co_await caught(std::move(work), thrown);
  if (!thrown) co_return verdict;
  log_.error("an exception ended the job", {{"what", secrets_.told(*thrown)}});
  co_return failed({aws::failure_type::job_failed,
                    "the deployer itself failed (an exception: " + *thrown + "); running it again goes on where it stands"});
}

Task<Verdict> Assignment::work_or_throw(const ReceivedJob& received) {
  // First of all, and by hand: what follows may fail, and speak of it.
  if (const json::Value* data = received.job.find("data")) {
    if (const json::Value* credentials = data->find("artifactCredentials")) {
      for (const char* name : {"accessKeyId", "secretAccessKey", "sessionToken"}) secrets_.learn(credentials->text(name));
    }
  }
  JobResult<aws::JobDetails> job = read_job(received);
  if (!job) co_return failed(std::move(job.error()));
  JobResult<Continuation> now = continuation_of(job->data);
  if (!now) co_return failed(std::move(now.error()));
  run_ = now->run;
  log_.info("job", {{"job", job->id}, {"run", run_}, {"round", now->round}});
  const Folder folder(options_.scratch);
  scratch_ = folder.path();

  Task<JobResult<Order>> reading = read_order(*job);
  std::optional<JobResult<Order>> order;
  if (until_) {
    Result<JobResult<Order>> in_time = co_await with_deadline(std::move(reading), *until_);
    if (!in_time) co_return verdict_before_run(job_, next_of(*now));
    order.emplace(*std::move(in_time));
  } else {
    order.emplace(co_await std::move(reading));
  }
  if (!*order) co_return failed(std::move(order->error()));
  co_return co_await deploy(*job, **order, *now);
}

Task<JobResult<Assignment::Order>> Assignment::read_order(const aws::JobDetails& job) {
  JobResult<Settings> settings = co_await read_configuration(services_, job.data, options_.function_name);
  if (!settings) co_return std::unexpected(std::move(settings.error()));
  secrets_.learn(*settings);
  ArtifactOptions options;
  options.file = settings->definition;
  options.scratch = scratch_;
  options.bytes_max = options_.artifact_bytes_max;
  options.file_bytes_max = Definition::bytes_max;
  JobResult<std::string> text = co_await read_artifact(services_, job, options, secrets_);
  if (!text) co_return std::unexpected(std::move(text.error()));
  FileResult<Definition> definition = read_definition(*text, settings->definition, settings->prefix);
  if (!definition) co_return job_failure(aws::failure_type::configuration_error, to_text(definition.error()) + "nothing was changed");
  co_return Order{*std::move(settings), *std::move(definition)};
}

// Lambda may deliver an event again long after its job has ended. By then another job may have moved LIVE on, and bringing back what this
// one wanted would be a rollback that nobody asked for. By a list, since without leave to list S3 calls what isn't there forbidden.
Task<void> Assignment::look_for_answer() {
  Records* records = access_->access().records;
  if (!records) co_return;
  std::string folder = answered_folder();
  Result<std::vector<std::string>> names = co_await records->list(std::move(folder));
  was_answered_ = names && !names->empty();
  if (!names) log_.warn("the records can't be read", {{"why", secrets_.told(names.error().what)}});
}

Task<void> Assignment::write_answered() {
  Records* records = access_ ? access_->access().records : nullptr;
  if (!records) co_return;
  json::Value value;
  value.set("run", run_);
  std::string name = answered_folder() + "answered.json";
  std::string text = value.to_text() + '\n';
  Result<void> written = co_await records->put(std::move(name), std::move(text));
  if (!written) log_.warn("the job's end could not be recorded", {{"why", secrets_.told(written.error().what)}});
}

Task<Verdict> Assignment::deploy(const aws::JobDetails& job, const Order& order, const Continuation& now) {
  access_ = services_.open_access(order.settings);
  prefix_ = order.settings.prefix.text();
  co_await look_for_answer();
  if (was_answered_) co_return Verdict{};
  Run run;
  run.id = now.run;
  run.who = options_.function_name;
  run.why = why_of(job.data, job.id);
  run.until = until_;
  run.scratch = scratch_;
  run.watch = [this](const Step& step) { log_.info(secrets_.told(step.what), {{"function", step.function}}); };
  Report report = co_await apply(access_->access(), order.settings, order.definition, run);
  for (const std::string& note : report.notes) log_.warn(secrets_.told(note));
  co_return verdict_on(job_, std::move(report), next_of(now), secrets_);
}

}  // namespace martlet::deploy::pipeline
