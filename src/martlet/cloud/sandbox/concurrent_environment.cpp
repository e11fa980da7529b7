#include "concurrent_environment.hpp"

#include <martlet/base/random.hpp>

#include "failure_payload.hpp"

namespace martlet::cloud {
namespace {

using namespace std::chrono_literals;
using std::chrono::steady_clock;

// The time that a process has to end after SIGTERM, or after it reported that it can't continue.
constexpr auto end_max = 2s;

}  // namespace

// An invocation in progress.
class ConcurrentEnvironment::Running final : public Timer {
 public:
  Running(ConcurrentEnvironment& environment, InvocationPtr given)
      : invocation(std::move(given)), invocation_id(random_uuid()), began(steady_clock::now()), environment_(environment) {
    environment_.reactor_.start(static_cast<Timer&>(*this), began + environment_.function_.timeout);
  }
  Running(const Running&) = delete;
  ~Running() override { environment_.reactor_.stop(static_cast<Timer&>(*this)); }

  const InvocationPtr invocation;
  const std::string invocation_id;
  const SteadyTime began;
  bool is_too_late = false;  // its caller has received a timeout

 private:
  void on_expired() override { environment_.timed_out(*this); }
  ConcurrentEnvironment& environment_;
};

// A waiting poll. It ends early if the runtime disconnects.
class ConcurrentEnvironment::Poll {
 public:
  explicit Poll(ConcurrentEnvironment& environment) : work(environment.reactor_), environment_(environment) {
    environment_.polls_.push_back(this);
    at_ = std::prev(environment_.polls_.end());
  }
  Poll(const Poll&) = delete;
  ~Poll() {
    if (is_given_) return;
    environment_.polls_.erase(at_);
    environment_.owner_.stopped_waiting(environment_);
  }
  // Delivers `invocation` to this poll. Callers choose the oldest one.
  void give(InvocationPtr invocation) {
    is_given_ = true;
    environment_.polls_.erase(at_);
    work.give(std::move(invocation));
  }

  OneShot<InvocationPtr> work;

 private:
  ConcurrentEnvironment& environment_;
  std::list<Poll*>::iterator at_;
  bool is_given_ = false;
};

// Ends all invocations. The callers of late ones have already received a timeout.
template <class Payload>
void ConcurrentEnvironment::end_all(ReportStatus status, Payload payload_for) {
  while (!running_.empty()) {
    Running& one = *running_.begin()->second;
    if (one.is_too_late) {
      running_.erase(running_.begin());
    } else {
      finish(one, Outcome::function_error, payload_for(one.invocation->request_id), status);
    }
  }
}

ConcurrentEnvironment::ConcurrentEnvironment(const EnvironmentSetup& setup) : ExecutionEnvironmentBase(setup) {}

ConcurrentEnvironment::~ConcurrentEnvironment() {
  state_ = State::ending;
  reactor_.stop(static_cast<Timer&>(*this));
  remove_process();
  end_all(ReportStatus::success, [](const std::string& id) { return failure_payload(id, "Sandbox.Failure", "the sandbox was stopped"); });
}

void ConcurrentEnvironment::start() {
  started_ = steady_clock::now();
  reactor_.start(static_cast<Timer&>(*this), started_ + options_.init_max);
  const Result<void> started = start_process();
  if (started) return;
  report_start_failure(started.error());
  end_soon(0s);  // the owner is still in start(), so it is notified later
}

void ConcurrentEnvironment::report_start_failure(const Error& error) {
  const InvocationPtr invocation = owner_.take_invocation_to_fail();
  if (!invocation) return;
  log_start(*invocation);
  finish_unstarted(invocation, started_, error);
}

std::size_t ConcurrentEnvironment::soon_ready_count() const {
  return state_ == State::initializing ? function_.invocations_max : state_ == State::running ? returning_ : 0;
}

void ConcurrentEnvironment::assign(InvocationPtr invocation) {
  begin(invocation);
  polls_.front()->give(std::move(invocation));
}

Task<std::optional<Delivery>> ConcurrentEnvironment::next() {
  if (state_ == State::ending) co_return std::nullopt;
  if (state_ == State::initializing) {
    initialized(started_);
    state_ = State::running;
    reactor_.stop(static_cast<Timer&>(*this));
  }
  if (returning_ > 0) --returning_;
  if (steady_clock::now() - started_ > options_.age_max && running_.empty()) {
    shut_down();
    owner_.became_late();
    co_return std::nullopt;
  }
  InvocationPtr invocation = owner_.take_work(*this);
  if (invocation) {
    begin(invocation);
  } else {
    if (running_.empty() && is_retiring_) {
      owner_.stopped_waiting(*this);
      shut_down();
      co_return std::nullopt;
    }
    if (running_.empty()) reactor_.start(static_cast<Timer&>(*this), steady_clock::now() + options_.idle_max);
    Poll poll(*this);
    invocation = co_await poll.work.wait();
  }
  const Running* const one = running(invocation->request_id);
  if (!one) co_return std::nullopt;
  const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(one->began + function_.timeout - steady_clock::now());
  co_return Delivery{invocation, wall_now() + left, one->invocation_id};
}

ConcurrentEnvironment::Running* ConcurrentEnvironment::running(std::string_view request_id) const {
  const auto found = running_.find(request_id);
  return found == running_.end() ? nullptr : found->second.get();
}

ConcurrentEnvironment::Running& ConcurrentEnvironment::begin(InvocationPtr invocation) {
  reactor_.stop(static_cast<Timer&>(*this));
  log_start(*invocation);
  const std::string id = invocation->request_id;
  return *running_.emplace(id, std::make_unique<Running>(*this, std::move(invocation))).first->second;
}

bool ConcurrentEnvironment::has_invocation_id(std::string_view request_id, std::string_view invocation_id) const {
  const Running* const one = running(request_id);
  return !one || one->invocation_id == invocation_id;
}

RuntimeCalls::CallStatus ConcurrentEnvironment::response_status(std::string_view request_id) const {
  const Running* const one = running(request_id);
  if (!one) return CallStatus::unknown_id;
  return one->is_too_late ? CallStatus::too_late : CallStatus::accepted;
}

std::shared_ptr<ResponseStream> ConcurrentEnvironment::begin_response_stream(std::string_view request_id, std::string content_type) {
  return begin_stream(*running(request_id)->invocation, reactor_, std::move(content_type));
}

RuntimeCalls::CallStatus ConcurrentEnvironment::answer(std::string_view request_id, Outcome outcome, std::string payload) {
  Running* const one = running(request_id);
  if (!one) return CallStatus::unknown_id;
  const CallStatus status = response_status(request_id);
  ++returning_;
  if (status == CallStatus::accepted) {
    finish(*one, outcome, std::move(payload));
  } else {
    running_.erase(running_.find(request_id));
  }
  return status;
}

RuntimeCalls::CallStatus ConcurrentEnvironment::init_failed(std::string payload) {
  if (state_ != State::initializing) return CallStatus::wrong_state;
  fail_invocation(std::move(payload));
  end_soon(end_max);
  return CallStatus::accepted;
}

void ConcurrentEnvironment::fail_invocation(std::string payload) {
  InvocationPtr invocation = owner_.take_invocation_to_fail();
  if (!invocation) return;
  Running& one = begin(std::move(invocation));
  finish(one, Outcome::function_error, std::move(payload));
}

void ConcurrentEnvironment::finish(Running& one, Outcome outcome, std::string payload, ReportStatus status) {
  const InvocationPtr invocation = one.invocation;
  const SteadyTime began = one.began;
  if (!one.is_too_late) running_.erase(running_.find(invocation->request_id));  // a late one remains until the function responds
  ExecutionEnvironmentBase::finish(invocation, began, outcome, std::move(payload), status);
}

void ConcurrentEnvironment::timed_out(Running& one) {
  one.is_too_late = true;
  log_timeout(*one.invocation);
  finish(one, Outcome::function_error, cloud::timed_out(one.invocation->request_id, function_.timeout), ReportStatus::timeout);
}

void ConcurrentEnvironment::on_expired() {
  switch (state_) {
    case State::initializing:
      log_init_timeout();
      fail_invocation(failure_payload({}, "Sandbox.Timedout", "the initialization took too long"));
      end_soon(end_max);
      return kill();
    case State::running: return shut_down();
    case State::ending: return has_process() ? kill() : owner_.ended(*this);
  }
}

void ConcurrentEnvironment::end_soon(steady_clock::duration time) {
  state_ = State::ending;
  for (std::size_t i = polls_.size(); i > 0; --i) owner_.stopped_waiting(*this);
  reactor_.start(static_cast<Timer&>(*this), steady_clock::now() + time);
}

void ConcurrentEnvironment::process_ended(const ExitStatus& exit, const Error* unstarted) {
  if (unstarted) {
    report_start_failure(*unstarted);
  } else if (state_ == State::initializing) {
    if (InvocationPtr invocation = owner_.take_invocation_to_fail()) begin(std::move(invocation));
  }
  state_ = State::ending;
  end_all(status_after(exit), [&](const std::string& id) { return exited(id, exit); });
  reactor_.stop(static_cast<Timer&>(*this));
  owner_.ended(*this);
}

// Called when the environment is idle and no longer needed.
void ConcurrentEnvironment::shut_down() {
  end_soon(end_max);
  terminate();
}

void ConcurrentEnvironment::retire() {
  is_retiring_ = true;
  if (state_ == State::running && running_.empty() && returning_ == 0) shut_down();
}

}  // namespace martlet::cloud
