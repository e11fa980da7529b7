#include <algorithm>
#include <cassert>
#include <deque>
#include <vector>

#include <martlet/base/random.hpp>
#include <martlet/cloud/sandbox/sandbox.hpp>
#include <martlet/cloud/trace_ids/new_trace_id.hpp>

#include "concurrent_environment.hpp"
#include "failure_payload.hpp"
#include "sequential_environment.hpp"

namespace martlet::cloud {
namespace {

std::string new_trace() { return "Root=" + new_trace_id(std::chrono::system_clock::now()) + ";Parent=" + random_hex(16) + ";Sampled=0"; }

void finish_without_running(Invocation& invocation, InvokeResult::Outcome why) {
  InvokeResult result;
  result.outcome = why;
  result.request_id = invocation.request_id;
  invocation.request.in_flight_guard = nullptr;
  invocation.result.give(std::move(result));
}

}  // namespace

// The environments of a function, and the invocations that wait for one. The first environment to become ready runs the oldest invocation.
class Sandbox::Pool final : public ExecutionEnvironment::Owner, private Timer {
 public:
  Pool(net::Reactor& reactor, FunctionVersion function, SandboxOptions options)
      : reactor_(reactor), function_(std::move(function)), arn_(arn_of(function_)), options_(std::move(options)) {
    assert(validate(function_));
  }
  ~Pool() override {
    reactor_.stop(static_cast<Timer&>(*this));
    is_stopping_ = true;
    environments_.clear();
    refuse_waiting();
  }

  InvocationPtr enqueue(InvokeRequest request, bool takes_stream);
  void retire(std::move_only_function<void()> retired);
  void stop(std::chrono::milliseconds grace, std::move_only_function<void()> stopped);
  std::size_t environments() const {
    return static_cast<std::size_t>(
        std::count_if(environments_.begin(), environments_.end(), [](const auto& one) { return !one->is_dormant(); }));
  }
  bool is_unused() const { return environments_.empty() && in_flight_ == 0; }

 private:
  InvocationPtr take_work(ExecutionEnvironment& environment) override;
  void stopped_waiting(ExecutionEnvironment& environment) override;
  InvocationPtr take_invocation_to_fail() override { return waiting_.empty() ? nullptr : take_oldest_invocation(); }
  void finished(Invocation& invocation, InvokeResult result) override;
  void became_late() override { assign_or_start(); }
  void became_dormant(ExecutionEnvironment&) override { assign_or_start(); }
  void ended(ExecutionEnvironment& environment) override;
  void on_expired() override;

  void assign_or_start();
  void start_one();
  ExecutionEnvironment* dormant() const;
  InvokeRequest completed(InvokeRequest request) const;
  InvocationPtr take_oldest_invocation();
  void refuse(Invocation& invocation) const;
  void refuse_waiting();

  net::Reactor& reactor_;
  const FunctionVersion function_;
  const std::string arn_;
  const SandboxOptions options_;
  std::vector<std::unique_ptr<ExecutionEnvironment>> environments_;
  std::vector<ExecutionEnvironment*> idle_;  // most recently used last, so that surplus environments stay unused
  std::deque<InvocationPtr> waiting_;        // oldest first
  std::size_t in_flight_ = 0;                // waiting or running
  bool is_stopping_ = false;
  bool is_retiring_ = false;
  std::move_only_function<void()> stopped_;  // also called when the pool is retired
};

InvokeRequest Sandbox::Pool::completed(InvokeRequest request) const {
  if (request.request_id.empty()) request.request_id = random_uuid();
  if (request.arn.empty()) request.arn = arn_;
  if (request.trace.empty()) request.trace = new_trace();
  return request;
}

InvocationPtr Sandbox::Pool::enqueue(InvokeRequest request, bool takes_stream) {
  auto invocation = std::make_shared<Invocation>(reactor_, completed(std::move(request)), takes_stream);
  if (is_stopping_) {
    refuse(*invocation);
  } else if (invocation->request.event.size() > payload_bytes_max) {
    finish_without_running(*invocation, InvokeResult::Outcome::too_large);
  } else if (in_flight_ >= function_.concurrency_max) {
    finish_without_running(*invocation, InvokeResult::Outcome::throttled);
  } else {
    ++in_flight_;
    waiting_.push_back(invocation);
    assign_or_start();
  }
  return invocation;
}

InvocationPtr Sandbox::Pool::take_oldest_invocation() {
  InvocationPtr oldest = std::move(waiting_.front());
  waiting_.pop_front();
  return oldest;
}

InvocationPtr Sandbox::Pool::take_work(ExecutionEnvironment& environment) {
  if (!waiting_.empty()) return take_oldest_invocation();
  idle_.push_back(&environment);
  return nullptr;
}

// idle_ contains an environment once for each invocation that it waits for.
void Sandbox::Pool::stopped_waiting(ExecutionEnvironment& environment) {
  if (const auto found = std::find(idle_.begin(), idle_.end(), &environment); found != idle_.end()) idle_.erase(found);
}

void Sandbox::Pool::assign_or_start() {
  if (is_stopping_) return;
  while (!waiting_.empty() && !idle_.empty()) {
    ExecutionEnvironment* const environment = idle_.back();
    idle_.pop_back();
    environment->assign(take_oldest_invocation());
  }
  std::size_t soon = 0;
  for (const auto& environment : environments_) soon += environment->soon_ready_count();
  for (; waiting_.size() > soon && (dormant() || environments_.size() < function_.concurrency_max); soon += function_.invocations_max)
    start_one();
}

ExecutionEnvironment* Sandbox::Pool::dormant() const {
  const auto found = std::find_if(environments_.begin(), environments_.end(), [](const auto& one) { return one->is_dormant(); });
  return found == environments_.end() ? nullptr : found->get();
}

void Sandbox::Pool::start_one() {
  if (ExecutionEnvironment* const environment = dormant()) return environment->start();
  const EnvironmentSetup setup{reactor_, function_, options_, *this};
  if (function_.invocations_max > 1) {
    environments_.push_back(std::make_unique<ConcurrentEnvironment>(setup));
  } else {
    environments_.push_back(std::make_unique<SequentialEnvironment>(setup));
  }
  ExecutionEnvironment& environment = *environments_.back();
  if (is_retiring_) environment.retire();
  environment.start();
}

void Sandbox::Pool::finished(Invocation& invocation, InvokeResult result) {
  --in_flight_;
  invocation.request.in_flight_guard = nullptr;
  if (invocation.request.on_ended) invocation.request.on_ended(result);
  invocation.result.give(std::move(result));
}

void Sandbox::Pool::ended(ExecutionEnvironment& environment) {
  const auto is_it = [&](const std::unique_ptr<ExecutionEnvironment>& one) { return one.get() == &environment; };
  const auto found = std::find_if(environments_.begin(), environments_.end(), is_it);
  std::erase(idle_, &environment);
  // The environment is still executing a call. Since its process has ended, it no longer calls this object, and may even outlive it.
  reactor_.post([dead = std::move(*found)] {});
  environments_.erase(found);
  assign_or_start();
  if ((is_stopping_ || is_retiring_) && environments_.empty() && stopped_) {
    reactor_.stop(static_cast<Timer&>(*this));
    reactor_.post(std::exchange(stopped_, nullptr));
  }
}

void Sandbox::Pool::refuse(Invocation& invocation) const {
  InvokeResult result;
  result.outcome = InvokeResult::Outcome::function_error;
  result.request_id = invocation.request_id;
  result.payload = failure_payload(invocation.request_id, "Sandbox.Failure", "the sandbox is stopping");
  invocation.request.in_flight_guard = nullptr;
  invocation.result.give(std::move(result));
}

void Sandbox::Pool::refuse_waiting() {
  while (!waiting_.empty()) {
    --in_flight_;
    refuse(*take_oldest_invocation());
  }
}

void Sandbox::Pool::stop(std::chrono::milliseconds grace, std::move_only_function<void()> stopped) {
  is_stopping_ = true;
  refuse_waiting();
  if (environments_.empty()) return reactor_.post(std::move(stopped));
  stopped_ = std::move(stopped);
  for (const auto& environment : environments_) environment->terminate();
  reactor_.start(static_cast<Timer&>(*this), std::chrono::steady_clock::now() + grace);
}

void Sandbox::Pool::retire(std::move_only_function<void()> retired) {
  is_retiring_ = true;
  if (environments_.empty()) return reactor_.post(std::move(retired));
  stopped_ = std::move(retired);
  for (const auto& environment : environments_) environment->retire();
}

void Sandbox::Pool::on_expired() {
  for (const auto& environment : environments_) environment->kill();
}

Sandbox::Sandbox(net::Reactor& reactor, FunctionVersion function, SandboxOptions options)
    : pool_(std::make_unique<Pool>(reactor, std::move(function), std::move(options))) {}
Sandbox::~Sandbox() = default;

Task<InvokeResult> Sandbox::invoke(InvokeRequest request) {
  const InvocationPtr invocation = pool_->enqueue(std::move(request), false);
  InvokeResult result = co_await invocation->result.wait();
  co_return result;
}

Task<InvokeResult> Sandbox::invoke_streamed(InvokeRequest request) {
  const InvocationPtr invocation = pool_->enqueue(std::move(request), true);
  InvokeResult result = co_await invocation->result.wait();
  co_return result;
}

void Sandbox::stop(std::chrono::milliseconds grace, std::move_only_function<void()> stopped) { pool_->stop(grace, std::move(stopped)); }

void Sandbox::retire(std::move_only_function<void()> retired) { pool_->retire(std::move(retired)); }

std::size_t Sandbox::environments() const { return pool_->environments(); }

bool Sandbox::is_unused() const { return pool_->is_unused(); }

}  // namespace martlet::cloud
