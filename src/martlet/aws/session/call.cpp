#include "call.hpp"

#include <martlet/async/deadline.hpp>
#include <martlet/async/sleep.hpp>

#include "client_failure.hpp"
#include "session_parts.hpp"

namespace martlet::aws {
namespace {

bool should_retry(const Failure& failure, bool may_repeat) { return may_repeat ? is_transient(failure) : is_throttling(failure); }

Task<void> note_outcome(const Session::Parts& parts, const Outcome<WireResponse>& outcome) {
  const SteadyTime now = co_await loop_now();
  if (outcome) {
    parts.state->rate_limiter.record_success();
  } else if (is_throttling(outcome.error())) {
    parts.state->rate_limiter.record_throttling(now);
  }
}

Task<Outcome<WireResponse>> attempts(Session session, const Operation& operation, const WireRequest& wire) {
  Attempt once{operation, wire};
  const TryOnce try_once = [&session, &once] { return attempt(session, once); };
  Outcome<WireResponse> outcome = co_await with_retries(session, operation.is_repeatable, try_once);
  co_return outcome;
}

}  // namespace

Task<Outcome<WireResponse>> with_retries(Session session, bool may_repeat, TryOnce try_once) {
  const Session::Parts& parts = session.parts();
  CallState& state = *parts.state;
  const bool is_adaptive = parts.retries.mode == RetryOptions::Mode::adaptive;
  int cost = 0;
  for (int number = 1;; ++number) {
    if (is_adaptive) co_await state.rate_limiter.wait_for_turn();
    const std::chrono::milliseconds skew = state.clock_skew;
    Outcome<WireResponse> outcome = co_await try_once();
    if (is_adaptive) co_await note_outcome(parts, outcome);
    if (outcome) {
      state.tokens.refund(cost);
      co_return outcome;
    }
    Failure& failure = outcome.error();
    failure.attempts = number;
    if (number >= parts.retries.attempts_max) co_return outcome;
    if (skew != state.clock_skew && failure.status >= 400 && failure.status < 500) continue;  // the clock was corrected: retry at once
    if (!should_retry(failure, may_repeat)) co_return outcome;
    const std::optional<int> taken = state.tokens.take(failure);
    if (!taken) co_return outcome;
    cost = *taken;
    const std::chrono::nanoseconds delay = retry_delay(parts.retries, number, failure, parts.random);
    parts.log.debug("aws: tries again", {{"operation", failure.operation}, {"code", failure.code}, {"attempt", number}});
    co_await sleep(delay);
  }
}

Task<Outcome<WireResponse>> call_written(Session session, const Operation& operation, WireRequest request) {
  const Session::Parts& parts = session.parts();
  const std::chrono::nanoseconds limit = parts.times.call_wait_max + parts.retries.attempts_max * upload_time(request.body.size());
  const SteadyTime now = co_await loop_now();
  Task<Outcome<WireResponse>> coming = attempts(session, operation, request);
  Result<Outcome<WireResponse>> in_time = co_await with_deadline(std::move(coming), now + limit);
  if (!in_time) co_return std::unexpected(own_failure(operation, failure_code::timed_out, "no response in time, with all retries"));
  co_return std::move(*in_time);
}

Task<Outcome<void>> call(Session session, const Operation& operation, const void* request, void* response) {
  Result<WireRequest> wire = write_request(operation, request);
  if (!wire) co_return std::unexpected(own_failure(operation, failure_code::invalid_request, wire.error().what));
  Outcome<WireResponse> outcome = co_await call_written(std::move(session), operation, std::move(*wire));
  if (!outcome) co_return std::unexpected(std::move(outcome.error()));
  co_return read_response(operation, std::move(*outcome), response);
}

}  // namespace martlet::aws
