#include "execution_environment_base.hpp"

#include <filesystem>

#include <martlet/base/random.hpp>

#include "environment_variables.hpp"
#include "failure_payload.hpp"

namespace martlet::cloud {
namespace {

constexpr std::size_t kib_per_mb = 1024;
constexpr std::string_view task_root_of_lambda = "/var/task";

}  // namespace

ExecutionEnvironmentBase::ExecutionEnvironmentBase(const EnvironmentSetup& setup)
    : reactor_(setup.reactor),
      function_(setup.function),
      options_(setup.options),
      owner_(setup.owner),
      log_stream_(log_stream_name(wall_now(), setup.function.version, random_hex(32))),
      lines_([this](std::string_view line) { log(LogLine::Source::function, line); }),
      memory_(
          setup.reactor, setup.function.memory_mb * kib_per_mb, [this] { return process_ ? process_->memory_kib() : 0; },
          [this] { memory_exceeded(); }) {}

ExecutionEnvironmentBase::~ExecutionEnvironmentBase() { remove_process(); }

Result<void> ExecutionEnvironmentBase::start_process() {
  Result<std::unique_ptr<RuntimeApi>> api = RuntimeApi::listen(reactor_, *this);
  if (!api) return std::unexpected(Error{Code::unavailable, api.error().what});
  api_ = std::move(*api);
  const Result<SpawnOptions> options = spawn_options();
  if (!options) return std::unexpected(Error{Code::unavailable, options.error().what});
  if (!std::exchange(was_started_, true) && !function_.runtime_version.empty())
    log(LogLine::Source::platform, init_start_line(function_.runtime_version, function_.runtime_version_arn));
  Process::Events events;
  events.output = [this](std::string_view bytes) { lines_.add(bytes); };
  events.ended = [this](const ExitStatus& exit, const Error* unstarted) {
    lines_.flush();
    memory_.pause();
    process_ended(exit, unstarted);
  };
  Result<std::unique_ptr<Process>> process = Process::start(reactor_, *options, std::move(events));
  if (!process) return std::unexpected(process.error());
  process_ = std::move(*process);
  is_over_memory_ = false;
  memory_.reset_max();
  memory_.begin();
  return {};
}

Result<SpawnOptions> ExecutionEnvironmentBase::spawn_options() {
  if (!folder_ && !options_.scratch_folder.empty()) {
    Result<EnvironmentFolder> made = EnvironmentFolder::make(options_.scratch_folder);
    if (!made) return std::unexpected(std::move(made.error()));
    folder_.emplace(std::move(*made));
  }
  VariablesSetup variables{task_root(), api_->address(), log_stream_, function_.credentials, {}};
  if (options_.credentials) {
    Result<FunctionCredentials> credentials = options_.credentials();
    if (!credentials) return std::unexpected(std::move(credentials.error()));
    variables.credentials = std::move(*credentials);
  }
  SpawnOptions options;
  options.program = program();
  options.folder = task_root();
  if (options_.isolation == Isolation::namespaces && folder_) {
    options.root = RootFolders{folder_->root(), function_.folder, folder_->tmp()};
  } else if (folder_) {
    variables.temporary_folder = folder_->tmp();
  }
  options.variables = variables_of(function_, variables);
  return options;
}

std::string ExecutionEnvironmentBase::task_root() const {
  const bool has_root = options_.isolation == Isolation::namespaces && !options_.scratch_folder.empty();
  return has_root ? std::string(task_root_of_lambda) : function_.folder;
}

std::string ExecutionEnvironmentBase::entrypoint_error(const std::string& request_id, const Error& error) const {
  if (error.code == Code::unavailable) return failure_payload(request_id, "Sandbox.Failure", error.what);
  std::error_code failed;
  const bool is_missing = !std::filesystem::is_regular_file(function_.folder + '/' + function_.bootstrap, failed);
  if (!is_missing) return invalid_entrypoint(request_id, error, program());
  return missing_bootstrap(request_id, task_root() == task_root_of_lambda ? program() + " /opt/bootstrap" : program());
}

void ExecutionEnvironmentBase::remove_process() {
  memory_.pause();
  api_.reset();
  process_.reset();
}

void ExecutionEnvironmentBase::freeze() {
  memory_.pause();
  if (options_.freezes) process_->freeze();
}

void ExecutionEnvironmentBase::thaw() {
  process_->thaw();
  memory_.begin();
}

void ExecutionEnvironmentBase::terminate() {
  if (process_) process_->terminate();
}

void ExecutionEnvironmentBase::kill() {
  if (process_) process_->kill();
}

void ExecutionEnvironmentBase::memory_exceeded() {
  is_over_memory_ = true;
  kill();
}

std::size_t ExecutionEnvironmentBase::memory_max_kib() const {
  const std::size_t max_kib = std::max(memory_.max_kib(), process_ ? process_->memory_max_kib() : 0);
  // The process may have exceeded its limit before this was noticed, which isn't possible on Lambda.
  return is_over_memory_ ? std::min(max_kib, function_.memory_mb * kib_per_mb) : max_kib;
}

ReportStatus ExecutionEnvironmentBase::status_after(const ExitStatus&) const {
  return is_over_memory_ ? ReportStatus::out_of_memory : ReportStatus::exited;
}

void ExecutionEnvironmentBase::initialized(SteadyTime started) {
  init_ = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - started);
}

RuntimeCalls::CallStatus ExecutionEnvironmentBase::answered(std::string_view request_id, std::string payload) {
  return answer(request_id, Outcome::answered, std::move(payload));
}

RuntimeCalls::CallStatus ExecutionEnvironmentBase::response_too_large(std::string_view request_id) {
  return answer(request_id, Outcome::function_error, response_size_too_large());
}

RuntimeCalls::CallStatus ExecutionEnvironmentBase::failed(std::string_view request_id, std::string payload) {
  return answer(request_id, Outcome::function_error, std::move(payload));
}

void ExecutionEnvironmentBase::log_start(const Invocation& invocation) {
  tail_.clear();
  log(LogLine::Source::platform, start_line(invocation.request_id, function_.version));
}

void ExecutionEnvironmentBase::log_timeout(const Invocation& invocation) {
  drain_output();
  log(LogLine::Source::platform, timed_out_line(invocation.request_id, wall_now(), function_.timeout));
}

void ExecutionEnvironmentBase::log_init_timeout() {
  drain_output();
  log(LogLine::Source::platform, init_timed_out_line(options_.init_max));
}

void ExecutionEnvironmentBase::drain_output() {
  if (process_) process_->drain_output();
  lines_.flush();
}

void ExecutionEnvironmentBase::finish(const InvocationPtr& invocation, SteadyTime began, Outcome outcome, std::string payload,
                                      ReportStatus status) {
  drain_output();
  if (invocation->stream) invocation->stream->end(outcome == Outcome::answered ? std::string() : payload);
  InvokeResult result;
  result.outcome = outcome;
  result.request_id = invocation->request_id;
  result.payload = std::move(payload);
  result.report.duration = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - began);
  result.report.billed = std::chrono::ceil<std::chrono::milliseconds>(result.report.duration);
  result.report.init = std::exchange(init_, std::nullopt);
  result.report.memory_max_mb = (memory_max_kib() + kib_per_mb - 1) / kib_per_mb;
  log(LogLine::Source::platform, end_line(result.request_id));
  log(LogLine::Source::platform, report_line(result.request_id, result.report, function_.memory_mb, status));
  result.log_tail = tail_.text();
  owner_.finished(*invocation, std::move(result));
}

void ExecutionEnvironmentBase::finish_unstarted(const InvocationPtr& invocation, SteadyTime began, const Error& error) {
  finish(invocation, began, Outcome::function_error, entrypoint_error(invocation->request_id, error), ReportStatus::invalid_entrypoint);
}

void ExecutionEnvironmentBase::log(LogLine::Source source, std::string_view text) {
  tail_.add(text);
  if (options_.log) options_.log(LogLine{source, log_stream_, text});
}

}  // namespace martlet::cloud
