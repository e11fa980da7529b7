#pragma once
#include <map>
#include <string>

#include <martlet/aws/lambda/lambda_by_operation.hpp>
#include <martlet/aws/session/pace.hpp>

namespace martlet::deploy {

/// Lambda as one account allows it to be called: GetFunction has a limit of its own (100 a second), everything else shares one. What is
/// throttled waits and goes again, as often as it takes: a run's time limit ends that, never a count. What may succeed when it is tried
/// again (500, no answer) is tried five times, but for PublishVersion: whether it has published is to be looked at first.
/// A call whose answer was lost may have had its effect: who makes a change looks before it takes a conflict for one.
class PacedLambda final : public aws::LambdaByOperation<PacedLambda> {
 public:
  /// `rate`: control calls a second. `inner` must outlive it.
  PacedLambda(aws::Lambda& inner, double rate);

  /// How many calls went out, by operation: "ListAliases".
  const std::map<std::string, int>& calls() const { return calls_; }

  template <class Request, class Response>
  Task<aws::Answer<Response>> perform(const aws::TypedOperation<Request, Response>& operation,
                                      Task<aws::Answer<Response>> (aws::Lambda::*method)(Request), Request request) {
    int attempts = 0;
    while (true) {
      co_await turn(operation);
      Request copy = request;
      aws::Answer<Response> answer = co_await (inner_.*method)(std::move(copy));
      if (answer) {
        pace_of(operation).went_well();
        co_return answer;
      }
      const bool goes_again = co_await wait_to_try_again(operation, answer.error(), attempts);
      if (!goes_again) co_return answer;
    }
  }

 private:
  aws::Pace& pace_of(const aws::Operation& operation);
  Task<void> turn(const aws::Operation& operation);
  /// Counts `attempts`; false: what failed is told.
  Task<bool> wait_to_try_again(const aws::Operation& operation, const aws::Failure& failure, int& attempts);

  aws::Lambda& inner_;
  aws::Pace control_;
  aws::Pace reads_;
  std::map<std::string, int> calls_;
};

}  // namespace martlet::deploy
