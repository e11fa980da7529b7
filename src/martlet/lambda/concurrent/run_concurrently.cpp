#include "run_concurrently.hpp"

#include <algorithm>

#include <martlet/async/blocking.hpp>
#include <martlet/async/local_loop.hpp>
#include <martlet/lambda/environment.hpp>
#include <martlet/lambda/init_failure.hpp>
#include <martlet/lambda/serve_buffered.hpp>
#include <martlet/lambda/serve_streamed.hpp>

#include "serve_invocations_concurrently.hpp"

namespace martlet::lambda::run_detail {
namespace {

// A handler that runs a plain function on a thread of the pool.
class OnThread final : public EventHandler {
 public:
  explicit OnThread(std::unique_ptr<EventHandler> handler) : handler_(std::move(handler)) {}

  Task<Outcome> handle(const Invocation& invocation) override {
    auto work = [&] {
      LocalLoop loop;
      return loop.run(handler_->handle(invocation));
    };
    Outcome outcome = co_await blocking(work);
    co_return outcome;
  }
  Task<StreamedOutcome> handle_streamed(const Invocation& invocation) override {
    auto work = [&] {
      LocalLoop loop;
      return loop.run(handler_->handle_streamed(invocation));
    };
    StreamedOutcome outcome = co_await blocking(work);
    co_return outcome;
  }

 private:
  std::unique_ptr<EventHandler> handler_;
};

int serve_one_at_a_time(RuntimeClient& client, EventHandler& handler, InvokeMode mode, const Log& log) {
  const InvocationLoopOptions options{.log = log, .run_task = {}};
  return mode == InvokeMode::response_stream ? serve_streamed(client, handler, options) : serve_buffered(client, handler, options);
}

}  // namespace

int run_concurrently(std::unique_ptr<EventHandler> handler, bool blocks, bool streams) {
  const LambdaEnvironment environment = LambdaEnvironment::read();
  const Log log = environment.log();
  if (!environment.is_lambda()) return run(std::move(handler));  // run() reports that the program isn't running in Lambda
  RuntimeClient client(environment.runtime_api, log);
  InvokeMode mode = streams ? InvokeMode::response_stream : InvokeMode::buffered;
  if (!environment.invoke_mode.empty()) {
    const Result<InvokeMode> named_mode = invoke_mode_named(environment.invoke_mode);
    if (!named_mode) return report_init_failure(client, FunctionError(named_mode.error()), log);
    mode = *named_mode;
  }
  if (environment.concurrency_max == 1) return serve_one_at_a_time(client, *handler, mode, log);
  if (blocks) handler = std::make_unique<OnThread>(std::move(handler));
  WorkerPool workers(environment.concurrency_max);
  net::Reactor reactor(workers);
  ConcurrentOptions options;
  options.invocations_max = environment.concurrency_max;
  options.mode = mode;
  options.log = log;
  return serve_invocations_concurrently(reactor, environment.runtime_api, *handler, options);
}

}  // namespace martlet::lambda::run_detail
