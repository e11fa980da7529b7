#include "serve_invocations_concurrently.hpp"

#include <algorithm>
#include <csignal>
#include <memory>
#include <vector>

#include <martlet/async/one_shot.hpp>
#include <martlet/lambda/crash_report.hpp>
#include <martlet/lambda/runtime_api/runtime_address.hpp>

#include "poller.hpp"

namespace martlet::lambda {
namespace {

// An environment has 4,096 descriptors, and each poll uses one.
constexpr std::size_t polls_max = 4000;

// The pollers of a function. Only the first reason to end is reported, since the others follow from it.
class Service {
 public:
  Service(Polling polling, std::size_t pollers) : polling_(std::move(polling)), all_ended_(polling_.reactor), running_(pollers) {
    for (std::size_t i = 0; i < pollers; ++i) pollers_.push_back(std::make_unique<Poller>(polling_));
  }

  int run() {
    const Result<void> signals = polling_.reactor.on_signal([this](net::Reactor::Signal) {
      std::signal(SIGINT, SIG_DFL);  // a second signal has its default effect
      std::signal(SIGTERM, SIG_DFL);
      drain();
    });
    if (!signals) polling_.log.warn("SIGTERM will end the process at once", {{"reason", to_text(signals.error())}});
    for (const auto& poller : pollers_) {
      poller->start([this](const std::optional<Error>& why) { ended(why); });
    }
    polling_.reactor.run(wait());
    return status_;
  }

 private:
  Task<void> wait() { co_await all_ended_.wait(); }

  void ended(const std::optional<Error>& why) {
    if (why && status_ == 0) {
      status_ = 1;
      polling_.log.write(Level::fatal, "the Runtime API gives no more events", {{"reason", to_text(*why)}});
      const bool is_finished = why->code == Code::denied || why->code == Code::internal;
      // Runs in a separate step, since the current one belongs to a poll.
      polling_.reactor.post([this, is_finished] { is_finished ? cancel() : drain(); });
    }
    if (--running_ == 0) all_ended_.give(true);
  }

  void drain() {
    polling_.is_stopping = true;
    for (const auto& poller : pollers_) poller->stop_waiting();
  }

  void cancel() {
    polling_.is_stopping = true;
    for (const auto& poller : pollers_) poller->cancel();
  }

  Polling polling_;
  OneShot<bool> all_ended_;
  std::size_t running_;
  std::vector<std::unique_ptr<Poller>> pollers_;
  int status_ = 0;
};

}  // namespace

int serve_invocations_concurrently(net::Reactor& reactor, std::string_view runtime_api, EventHandler& handler,
                                   const ConcurrentOptions& options) {
  Result<RuntimeAddress> address = find_runtime_address(runtime_api);
  if (!address) {
    options.log.write(Level::fatal, "the Runtime API gives no more events", {{"reason", to_text(address.error())}});
    return 1;
  }
  net::Origin origin;
  origin.host = std::move(address->host);
  origin.port = address->port;
  const CrashReport crash;
  std::signal(SIGPIPE, SIG_IGN);
  Polling polling{.reactor = reactor,
                  .runtime_api = std::move(origin),
                  .host = runtime_api,
                  .handler = handler,
                  .mode = options.mode,
                  .log = options.log};
  Service service(std::move(polling), std::clamp<std::size_t>(options.invocations_max, 1, polls_max));
  return service.run();
}

}  // namespace martlet::lambda
