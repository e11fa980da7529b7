#include "serve_buffered.hpp"

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

int serve_buffered(RuntimeClient& client, EventHandler& handler, const InvocationLoopOptions& options) {
  const StopSignal stop(client);
  return Buffered(client, handler, options).serve();
}

}  // namespace martlet::lambda
