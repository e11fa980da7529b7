#include "sequential_environment.hpp"

#include <cassert>

#include "failure_payload.hpp"

namespace martlet::cloud {
namespace {

using namespace std::chrono_literals;
using std::chrono::steady_clock;

// The time that a process has to end after SIGTERM, or after it reported that it can't continue.
constexpr auto end_max = 2s;

}  // namespace

// A waiting request for an invocation. It ends early if the runtime disconnects, or polls again over another connection before the end of
// the first connection was noticed.
class SequentialEnvironment::Poll {
 public:
  explicit Poll(SequentialEnvironment& environment) : environment_(environment) { environment_.poll_ = this; }
  Poll(const Poll&) = delete;
  ~Poll() {
    if (environment_.poll_ != this) return;
    environment_.poll_ = nullptr;
    if (environment_.state_ != State::waiting) return;
    environment_.state_ = State::returning;
    environment_.wait(environment_.options_.return_max);
    environment_.thaw();
    environment_.owner_.stopped_waiting(environment_);
  }

 private:
  SequentialEnvironment& environment_;
};

SequentialEnvironment::~SequentialEnvironment() {
  state_ = State::ending;
  reactor_.stop(static_cast<Timer&>(*this));
  remove_process();
  if (invocation_) finish(Outcome::function_error, failure_payload(invocation_->request_id, "Sandbox.Failure", "the sandbox was stopped"));
}

std::size_t SequentialEnvironment::soon_ready_count() const {
  if (state_ == State::ending) return is_retiring_ ? 0 : 1;
  return state_ == State::initializing || state_ == State::returning ? 1 : 0;
}

void SequentialEnvironment::start() {
  state_ = State::initializing;
  started_ = steady_clock::now();
  wait(is_suppressed_init_ ? function_.timeout : options_.init_max);
  if (const Result<void> started = start_process(); !started) handle_start_failure(started.error());
}

void SequentialEnvironment::handle_start_failure(const Error& error) {
  if (begin_invocation_to_fail()) finish_unstarted(std::exchange(invocation_, nullptr), began_, error);
  state_ = State::ending;
  wait(0s);  // the owner is still in start(), so it is notified later
}

void SequentialEnvironment::assign(InvocationPtr invocation) {
  assert(state_ == State::waiting);
  begin(invocation);
  thaw();
  work_->give(std::move(invocation));
}

Task<std::optional<Delivery>> SequentialEnvironment::next() {
  switch (state_) {
    case State::initializing:
      if (!is_suppressed_init_) initialized(started_);
      break;
    case State::returning: break;
    case State::late: break;
    case State::waiting:  // the previous request has ended
      work_->give(nullptr);
      owner_.stopped_waiting(*this);
      break;
    default: co_return std::nullopt;
  }
  if (steady_clock::now() - created_ > options_.age_max) {
    shut_down();
    owner_.became_late();
    co_return std::nullopt;
  }
  InvocationPtr invocation = owner_.take_work(*this);
  if (invocation) {
    begin(invocation);
  } else {
    state_ = State::waiting;
    if (is_retiring_) {
      shut_down();
      co_return std::nullopt;
    }
    wait(options_.idle_max);
    freeze();
    const Poll poll(*this);
    work_.emplace(reactor_);
    invocation = co_await work_->wait();
    if (!invocation) co_return std::nullopt;
  }
  const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline_ - steady_clock::now());
  co_return Delivery{std::move(invocation), wall_now() + left};
}

void SequentialEnvironment::begin(InvocationPtr invocation) {
  // A repeated initialization counts towards the invocation's timeout.
  const bool shares_time = is_suppressed_init_ && state_ == State::initializing;
  invocation_ = std::move(invocation);
  last_request_id_ = invocation_->request_id;
  state_ = State::working;
  began_ = shares_time ? started_ : steady_clock::now();
  if (!shares_time) wait(function_.timeout);
  is_suppressed_init_ = false;
  log_start(*invocation_);
}

// Begins the invocation that receives the initialization error.
bool SequentialEnvironment::begin_invocation_to_fail() {
  InvocationPtr invocation = owner_.take_invocation_to_fail();
  if (!invocation) return false;
  begin(std::move(invocation));
  began_ = started_;
  return true;
}

void SequentialEnvironment::finish(Outcome outcome, std::string payload, ReportStatus status) {
  ExecutionEnvironmentBase::finish(std::exchange(invocation_, nullptr), began_, outcome, std::move(payload), status);
}

RuntimeCalls::CallStatus SequentialEnvironment::response_status(std::string_view request_id) const {
  if (request_id != last_request_id_ || request_id.empty()) return CallStatus::unknown_id;
  return state_ == State::working ? CallStatus::accepted : CallStatus::wrong_state;
}

RuntimeCalls::CallStatus SequentialEnvironment::answer(std::string_view request_id, Outcome outcome, std::string payload) {
  const CallStatus status = response_status(request_id);
  if (status != CallStatus::accepted) return status;
  state_ = State::returning;
  wait(options_.return_max);
  finish(outcome, std::move(payload));
  return status;
}

std::shared_ptr<ResponseStream> SequentialEnvironment::begin_response_stream(std::string_view, std::string content_type) {
  return begin_stream(*invocation_, reactor_, std::move(content_type));
}

RuntimeCalls::CallStatus SequentialEnvironment::init_failed(std::string payload) {
  if (state_ != State::initializing) return CallStatus::wrong_state;
  const bool has_invocation = begin_invocation_to_fail();
  state_ = State::ending;
  wait(end_max);
  if (has_invocation) finish(Outcome::function_error, std::move(payload));
  return CallStatus::accepted;
}

void SequentialEnvironment::wait(steady_clock::duration duration) {
  deadline_ = steady_clock::now() + duration;
  reactor_.start(static_cast<Timer&>(*this), deadline_);
}

void SequentialEnvironment::on_expired() {
  switch (state_) {
    case State::initializing: return init_timed_out();
    case State::working: return work_timed_out();
    case State::waiting: return shut_down();
    case State::returning:
      state_ = State::late;
      wait(function_.timeout);
      return owner_.became_late();
    case State::late: state_ = State::ending; return kill();
    case State::ending: return has_process() ? kill() : become_dormant();
    case State::dormant: return owner_.ended(*this);
  }
}

void SequentialEnvironment::init_timed_out() {
  if (!is_suppressed_init_) {
    log_init_timeout();
    is_suppressed_init_ = true;
    remove_process();
    return start();
  }
  if (begin_invocation_to_fail()) return work_timed_out();
  state_ = State::ending;
  kill();
}

void SequentialEnvironment::work_timed_out() {
  log_timeout(*invocation_);
  state_ = State::ending;
  finish(Outcome::function_error, timed_out(invocation_->request_id, function_.timeout), ReportStatus::timeout);
  kill();
}

void SequentialEnvironment::process_ended(const ExitStatus& exit, const Error* unstarted) {
  if (state_ == State::initializing) begin_invocation_to_fail();
  if (state_ == State::waiting) owner_.stopped_waiting(*this);
  state_ = State::ending;
  if (invocation_ && unstarted) finish_unstarted(std::exchange(invocation_, nullptr), began_, *unstarted);
  if (invocation_) finish(Outcome::function_error, exited(invocation_->request_id, exit), status_after(exit));
  become_dormant();
}

// The next invocation starts another process, whose initialization counts towards its timeout: Lambda's "suppressed init".
void SequentialEnvironment::become_dormant() {
  reactor_.stop(static_cast<Timer&>(*this));
  state_ = State::dormant;
  if (is_retiring_) return owner_.ended(*this);
  remove_process();
  is_suppressed_init_ = true;
  wait(options_.idle_max);
  owner_.became_dormant(*this);
}

// Called when the environment is idle and no longer needed.
void SequentialEnvironment::shut_down() {
  state_ = State::ending;
  is_retiring_ = true;
  owner_.stopped_waiting(*this);
  ExecutionEnvironmentBase::terminate();
  wait(end_max);
}

void SequentialEnvironment::retire() {
  is_retiring_ = true;
  if (state_ == State::waiting) shut_down();
  if (state_ == State::dormant) wait(0s);  // the owner is notified later, not within this call
}

void SequentialEnvironment::terminate() {
  is_retiring_ = true;
  ExecutionEnvironmentBase::terminate();
  if (state_ == State::dormant) wait(0s);
}

}  // namespace martlet::cloud
