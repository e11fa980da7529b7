#pragma once
#include <chrono>
#include <coroutine>
#include <functional>

#include <martlet/async/sleep.hpp>
#include <martlet/deploy/simulated_aws/simulated_aws.hpp>

namespace martlet::deploy::simulated_aws {

constexpr std::chrono::milliseconds half_latency{20};

struct SuspendForever {
  bool await_ready() const noexcept { return false; }
  template <class Promise>
  void await_suspend(std::coroutine_handle<Promise>) const noexcept {}
  void await_resume() const noexcept {}
};

template <class Response>
Task<aws::Outcome<Response>> SimulatedAws::perform_call(Call call, std::function<aws::Outcome<Response>()> effect) {
  if (is_deployer_killed) co_await SuspendForever();
  call.when = loop.now();
  const std::size_t number = calls.size();
  calls.push_back(call);
  const Fault injected = fault ? fault(number, call) : Fault::none;
  if (injected == Fault::killed_before) {
    is_deployer_killed = true;
    co_await SuspendForever();
  }
  if (injected == Fault::credentials_expired) are_credentials_expired = true;
  co_await sleep(half_latency);
  if (is_deployer_killed) co_await SuspendForever();
  if (injected == Fault::throttled) co_return std::unexpected(failure_of(call, "TooManyRequestsException", 429, "Rate exceeded"));
  if (injected == Fault::in_progress) {
    co_return std::unexpected(
        failure_of(call, "ResourceConflictException", 409,
                   "The operation cannot be performed at this time. An update is in progress for resource: " + call.function));
  }
  if (injected == Fault::other_revision)
    co_return std::unexpected(failure_of(call, "PreconditionFailedException", 412, "The RevisionId provided does not match"));
  if (std::optional<aws::Failure> refusal = refused(call)) co_return std::unexpected(*std::move(refusal));
  if (before_effect) before_effect(call);
  aws::Outcome<Response> outcome = effect();
  if (after_effect) after_effect(call);
  if (injected == Fault::killed_after) {
    is_deployer_killed = true;
    co_await SuspendForever();
  }
  co_await sleep(half_latency);
  if (is_deployer_killed) co_await SuspendForever();
  if (injected == Fault::response_lost)
    co_return std::unexpected(failure_of(call, std::string(aws::failure_code::unreachable), 0, "connection reset"));
  co_return outcome;
}

}  // namespace martlet::deploy::simulated_aws
