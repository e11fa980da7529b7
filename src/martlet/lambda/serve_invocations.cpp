#include "serve_invocations.hpp"

#include "invocation_loop.hpp"
#include "stop_signal.hpp"

namespace martlet::lambda {
namespace {

class Buffered final : public InvocationLoop<Buffered> {
 public:
  using InvocationLoop::InvocationLoop;

  Result<void> answer(const Invocation& invocation) { return post(invocation.context, outcome_of(invocation)); }

 private:
  Outcome outcome_of(const Invocation& invocation) {
    try {
      return run(handler().handle(invocation));
    } catch (...) {
      return std::unexpected(from_exception(std::current_exception()));
    }
  }
};

}  // namespace

int serve_invocations(RuntimeClient& client, EventHandler& handler, const InvocationLoopOptions& options) {
  const StopSignal stop(client);
  return Buffered(client, handler, options).serve();
}

int report_init_failure(RuntimeClient& client, const FunctionError& error, const Log& log) {
  log.write(Level::fatal, error.message, {{"errorType", error.type}});
  if (const Result<void> reported = client.fail_init(error); !reported)
    log.error("the initialization error could not be reported", {{"reason", reported.error().what}});
  return 1;
}

}  // namespace martlet::lambda
