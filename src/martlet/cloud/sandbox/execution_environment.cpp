#include "execution_environment.hpp"

#include <cassert>

#include <martlet/base/random.hpp>

#include "failure_payload.hpp"
#include "report_lines.hpp"
#include "variables.hpp"

namespace martlet::cloud {
namespace {

using namespace std::chrono_literals;
using std::chrono::steady_clock;

// For a process that has been asked to end, or has said that it can't go on.
constexpr auto end_max = 2s;

std::chrono::microseconds since(SteadyTime time) {
  return std::chrono::duration_cast<std::chrono::microseconds>(steady_clock::now() - time);
}

}  // namespace

// The time between a request for work and its answer. Ends early where the runtime hangs up, or asks again: over another connection,
// when the end of the first may not have been noticed yet.
class ExecutionEnvironment::Poll {
 public:
  explicit Poll(ExecutionEnvironment& environment) : environment_(environment) { environment_.poll_ = this; }
  Poll(const Poll&) = delete;
  ~Poll() {
    if (environment_.poll_ != this) return;
    environment_.poll_ = nullptr;
    if (environment_.state_ != State::waiting) return;
    environment_.state_ = State::returning;
    environment_.wait(environment_.options_.return_max);
    environment_.process_->thaw();
    environment_.owner_.hung_up(environment_);
  }

 private:
  ExecutionEnvironment& environment_;
};

ExecutionEnvironment::ExecutionEnvironment(net::Reactor& reactor, const Function& function, const std::string& arn,
                                           const SandboxOptions& options, Owner& owner)
    : reactor_(reactor),
      function_(function),
      arn_(arn),
      options_(options),
      owner_(owner),
      log_stream_(log_stream_name(wall_now(), function.version, random_hex(32))),
      lines_([this](std::string_view line) { log(LogLine::Source::function, line); }) {}

ExecutionEnvironment::~ExecutionEnvironment() {
  state_ = State::ending;
  reactor_.stop(static_cast<Timer&>(*this));
  api_.reset();
  process_.reset();
  if (invocation_)
    finish(InvokeResult::Outcome::function_error, failure_payload(invocation_->request_id, "Sandbox.Failure", "the sandbox was stopped"));
}

void ExecutionEnvironment::start() {
  started_ = steady_clock::now();
  wait(is_second_try_ ? function_.timeout : options_.init_max);
  if (const Result<void> started = start_process(); !started) cannot_start(started.error());
}

Result<void> ExecutionEnvironment::start_process() {
  Result<std::unique_ptr<RuntimeApi>> api = RuntimeApi::listen(reactor_, *this, arn_);
  if (!api) return std::unexpected(Error{Code::unavailable, api.error().what});
  api_ = std::move(*api);
  SpawnOptions options{function_.folder + '/' + function_.bootstrap, function_.folder,
                       variables_of(function_, api_->address(), log_stream_)};
  Process::Events events;
  events.output = [this](std::string_view bytes) { lines_.add(bytes); };
  events.ended = [this](const ExitStatus& exit) { process_ended(exit); };
  Result<std::unique_ptr<Process>> process = Process::start(reactor_, options, std::move(events));
  if (!process) return std::unexpected(process.error());
  process_ = std::move(*process);
  return {};
}

void ExecutionEnvironment::cannot_start(const Error& error) {
  if (InvocationPtr victim = owner_.take_victim()) {
    begin(std::move(victim));
    finish(InvokeResult::Outcome::function_error,
           entry_failure(invocation_->request_id, error, function_.folder + '/' + function_.bootstrap));
  }
  state_ = State::ending;
  wait(0s);  // the owner is just starting us, and is told in a step of its own
}

void ExecutionEnvironment::assign(InvocationPtr invocation) {
  assert(state_ == State::waiting);
  begin(invocation);
  process_->thaw();
  work_->give(std::move(invocation));
}

Task<std::optional<Delivery>> ExecutionEnvironment::next() {
  switch (state_) {
    case State::initializing: init_ = since(started_); break;
    case State::returning: break;
    case State::late: break;
    case State::waiting:  // the request before this one is over
      work_->give(nullptr);
      owner_.hung_up(*this);
      break;
    default: co_return std::nullopt;
  }
  InvocationPtr invocation = owner_.take_work(*this);
  if (invocation) {
    begin(invocation);
  } else {
    state_ = State::waiting;
    wait(options_.idle_max);
    if (options_.freezes) process_->freeze();
    const Poll poll(*this);
    work_.emplace(reactor_);
    invocation = co_await work_->wait();
    if (!invocation) co_return std::nullopt;
  }
  const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline_ - steady_clock::now());
  co_return Delivery{std::move(invocation), wall_now() + left};
}

void ExecutionEnvironment::begin(InvocationPtr invocation) {
  // What initialization leaves of a second try's time is the invocation's.
  const bool shares_time = is_second_try_ && state_ == State::initializing;
  invocation_ = std::move(invocation);
  last_request_id_ = invocation_->request_id;
  state_ = State::working;
  began_ = steady_clock::now();
  if (!shares_time) wait(function_.timeout);
  log(LogLine::Source::platform, start_line(invocation_->request_id, function_.version));
}

void ExecutionEnvironment::finish(InvokeResult::Outcome outcome, std::string payload) {
  if (process_) process_->drain_output();
  lines_.flush();
  if (invocation_->stream) invocation_->stream->end(outcome == InvokeResult::Outcome::answered ? std::string() : payload);
  InvokeResult result{outcome, invocation_->request_id, std::move(payload), report()};
  log(LogLine::Source::platform, end_line(result.request_id));
  log(LogLine::Source::platform, report_line(result.request_id, result.report, function_.memory_mb));
  const InvocationPtr invocation = std::move(invocation_);
  owner_.finished(*invocation, std::move(result));
}

InvokeReport ExecutionEnvironment::report() {
  constexpr std::size_t kib_per_mb = 1024;
  InvokeReport report;
  report.duration = since(began_);
  report.billed = std::chrono::ceil<std::chrono::milliseconds>(report.duration);
  report.init = std::exchange(init_, std::nullopt);
  if (process_) report.memory_max_mb = (process_->memory_max_kib() + kib_per_mb - 1) / kib_per_mb;
  return report;
}

RuntimeCalls::Verdict ExecutionEnvironment::may_answer(std::string_view request_id) const {
  if (request_id != last_request_id_ || request_id.empty()) return Verdict::unknown_id;
  return state_ == State::working ? Verdict::accepted : Verdict::wrong_state;
}

RuntimeCalls::Verdict ExecutionEnvironment::answer(std::string_view request_id, InvokeResult::Outcome outcome, std::string payload) {
  const Verdict verdict = may_answer(request_id);
  if (verdict != Verdict::accepted) return verdict;
  state_ = State::returning;
  wait(options_.return_max);
  finish(outcome, std::move(payload));
  return verdict;
}

std::shared_ptr<AnswerStream> ExecutionEnvironment::streams(std::string_view, std::string content_type) {
  return begin_stream(*invocation_, reactor_, std::move(content_type));
}

RuntimeCalls::Verdict ExecutionEnvironment::answered(std::string_view request_id, std::string payload) {
  return answer(request_id, InvokeResult::Outcome::answered, std::move(payload));
}

RuntimeCalls::Verdict ExecutionEnvironment::answered_too_much(std::string_view request_id) {
  return answer(request_id, InvokeResult::Outcome::function_error, answer_too_large());
}

RuntimeCalls::Verdict ExecutionEnvironment::failed(std::string_view request_id, std::string payload) {
  return answer(request_id, InvokeResult::Outcome::function_error, std::move(payload));
}

RuntimeCalls::Verdict ExecutionEnvironment::init_failed(std::string payload) {
  if (state_ != State::initializing) return Verdict::wrong_state;
  if (InvocationPtr victim = owner_.take_victim()) {
    begin(std::move(victim));
    finish(InvokeResult::Outcome::function_error, std::move(payload));
  }
  state_ = State::ending;
  wait(end_max);
  return Verdict::accepted;
}

void ExecutionEnvironment::wait(steady_clock::duration duration) {
  deadline_ = steady_clock::now() + duration;
  reactor_.start(static_cast<Timer&>(*this), deadline_);
}

void ExecutionEnvironment::expired() {
  switch (state_) {
    case State::initializing: return init_timed_out();
    case State::working: return work_timed_out();
    case State::waiting:
      state_ = State::ending;
      owner_.hung_up(*this);
      ask_to_end();
      return wait(end_max);
    case State::returning:
      state_ = State::late;
      wait(function_.timeout);
      return owner_.is_late();
    case State::late: state_ = State::ending; return kill();
    case State::ending: return process_ ? kill() : owner_.ended(*this);
  }
}

void ExecutionEnvironment::init_timed_out() {
  process_->drain_output();
  lines_.flush();
  if (!is_second_try_) {
    log(LogLine::Source::platform,
        "INIT_REPORT Init Duration: " + std::to_string(options_.init_max.count()) + ".00 ms\tPhase: init\tStatus: timeout");
    is_second_try_ = true;
    api_.reset();
    process_.reset();
    return start();
  }
  if (InvocationPtr victim = owner_.take_victim()) {
    begin(std::move(victim));
    began_ = started_;
    return work_timed_out();
  }
  state_ = State::ending;
  kill();
}

void ExecutionEnvironment::work_timed_out() {
  log(LogLine::Source::platform, timed_out_line(invocation_->request_id, wall_now(), function_.timeout));
  finish(InvokeResult::Outcome::function_error, timed_out(invocation_->request_id, function_.timeout));
  state_ = State::ending;
  kill();
}

void ExecutionEnvironment::process_ended(const ExitStatus& exit) {
  lines_.flush();
  if (state_ == State::initializing) {
    if (InvocationPtr victim = owner_.take_victim()) {
      begin(std::move(victim));
      began_ = started_;
    }
  }
  if (invocation_) finish(InvokeResult::Outcome::function_error, exited(invocation_->request_id, exit));
  state_ = State::ending;
  reactor_.stop(static_cast<Timer&>(*this));
  owner_.ended(*this);
}

void ExecutionEnvironment::ask_to_end() {
  if (process_) process_->ask_to_end();
}

void ExecutionEnvironment::kill() {
  if (process_) process_->kill();
}

void ExecutionEnvironment::log(LogLine::Source source, std::string_view text) const {
  if (options_.log) options_.log(LogLine{source, log_stream_, text});
}

}  // namespace martlet::cloud
