#pragma once
#include <map>
#include <string>

#include <martlet/aws/lambda/lambda_by_operation.hpp>
#include <martlet/aws/session/rate_limiter.hpp>
#include <martlet/aws/session/session.hpp>

namespace martlet::deploy {

/// Returns `session` without retries, for the client inside a RateLimitedLambda, which must receive each throttling error.
aws::Session without_retries(const aws::Session& session);

/// A Lambda client that obeys the rate limits of one account: GetFunction has a separate limit (100 calls a second), and all other calls
/// share a limit. A throttled call is retried until the run's time limit. Calls with other transient failures (500, no response) are
/// attempted five times, except for PublishVersion: its caller must first check whether the version was published. A call whose response
/// was lost may have taken effect, so a caller that gets a conflict must read the state to find out.
class RateLimitedLambda final : public aws::LambdaByOperation<RateLimitedLambda> {
 public:
  /// `rate` is the number of control calls a second. `inner` must outlive this object.
  RateLimitedLambda(aws::Lambda& inner, double rate);

  /// Returns the number of calls sent, by operation, such as "ListAliases".
  const std::map<std::string, int>& calls() const { return calls_; }

  template <class Request, class Response>
  Task<aws::Outcome<Response>> perform(const aws::TypedOperation<Request, Response>& operation,
                                       Task<aws::Outcome<Response>> (aws::Lambda::*method)(Request), Request request) {
    int attempts = 0;
    while (true) {
      co_await turn(operation);
      Request copy = request;
      aws::Outcome<Response> outcome = co_await (inner_.*method)(std::move(copy));
      if (outcome) {
        rate_limiter_of(operation).record_success();
        co_return outcome;
      }
      const bool should_retry = co_await wait_before_retry(operation, outcome.error(), attempts);
      if (!should_retry) co_return outcome;
    }
  }

 private:
  aws::RateLimiter& rate_limiter_of(const aws::Operation& operation);
  Task<void> turn(const aws::Operation& operation);
  /// Waits before a retry, which counts in `attempts` unless it was throttled. Returns false if the call must not be retried.
  Task<bool> wait_before_retry(const aws::Operation& operation, const aws::Failure& failure, int& attempts);

  aws::Lambda& inner_;
  aws::RateLimiter control_;
  aws::RateLimiter reads_;
  std::map<std::string, int> calls_;
};

}  // namespace martlet::deploy
