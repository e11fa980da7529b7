#include "poller.hpp"

#include <martlet/async/sleep.hpp>
#include <martlet/lambda/runtime_api/runtime_response_checks.hpp>
#include <martlet/lambda/to_invocation.hpp>

namespace martlet::lambda {
namespace {

bool is_end_of_environment(const Error& error) { return error.code == Code::internal; }

}  // namespace

Poller::Poller(const Polling& polling)
    : polling_(polling), connection_(polling.reactor, polling.runtime_api), requests_(polling.host), activity_(polling.reactor) {}

void Poller::start(Ended ended) {
  auto why = std::make_shared<std::optional<Error>>();
  activity_.start(run(*why), [ended = std::move(ended), why](Activity::End, std::exception_ptr thrown) {
    if (thrown) *why = Error{Code::internal, from_exception(thrown).message};
    ended(*why);
  });
}

void Poller::stop_waiting() {
  if (is_idle_) connection_.stop_waiting();
}

Task<void> Poller::run(std::optional<Error>& why) {
  while (true) {
    Task<Result<bool>> polling = poll();
    const Result<bool> polled = co_await std::move(polling);
    if (!polled) why = polled.error();
    if (!polled || !*polled) co_return;
    const Invocation invocation = to_invocation(event_, polling_.log);
    Task<Result<void>> answering = answer(invocation);
    const Result<void> answered = co_await std::move(answering);
    if (answered) continue;
    if (answered.error().code == Code::timeout) {
      invocation.context.log().warn("the answer came after the invocation's deadline");
      continue;
    }
    invocation.context.log().error("the answer was refused", {{"reason", answered.error().what}});
    if (!is_end_of_environment(answered.error())) continue;
    why = answered.error();
    co_return;
  }
}

// Does what RuntimeClient::next() does, with timers. Returns false if polling stops.
Task<Result<bool>> Poller::poll() {
  std::size_t attempt = 0;
  while (!polling_.is_stopping) {
    is_idle_ = true;
    Task<Result<void>> exchanging = connection_.exchange(requests_.next(), {}, event_);
    Result<void> polled = co_await std::move(exchanging);
    is_idle_ = false;
    if (polled) polled = check_event(event_);
    if (polled) co_return true;
    if (polling_.is_stopping) break;
    Error error = std::move(polled.error());
    if (error.code == Code::too_large && is_request_id(event_.request_id)) {
      const FunctionError refused(error.what, "Runtime.EventTooLarge");
      polling_.log.with_request_id(event_.request_id).error(error.what);
      Task<Result<void>> failing = fail(refused);
      const Result<void> reported = co_await std::move(failing);
      if (reported) attempt = 0;
      if (reported) continue;
    }
    const bool is_hopeless = error.code == Code::denied || error.code == Code::not_found;
    if (is_hopeless || attempt == retry_waits_ms.size()) co_return std::unexpected(std::move(error));
    if (attempt > 0) polling_.log.warn("asking the Runtime API for an event failed", {{"reason", error.what}});
    co_await sleep(std::chrono::milliseconds(retry_waits_ms[attempt++]));
  }
  co_return false;
}

}  // namespace martlet::lambda
