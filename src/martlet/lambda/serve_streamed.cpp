// Separate from serve_buffered(): a function that doesn't stream shouldn't link it.
#include "serve_streamed.hpp"

#include "invocation_loop.hpp"
#include "stop_signal.hpp"
#include "stream_sending.hpp"

namespace martlet::lambda {
namespace {

class Streamed final : public InvocationLoop<Streamed> {
 public:
  using InvocationLoop::InvocationLoop;

  Result<void> answer(const Invocation& invocation) { return run(stream(invocation)); }

 private:
  Task<Result<void>> stream(const Invocation& invocation) {
    const Context& context = invocation.context;
    StreamedOutcome outcome = co_await begin_answer(handler(), invocation);
    if (!outcome) co_return post(context, std::unexpected(std::move(outcome.error())));
    if (const auto* whole = std::get_if<std::string>(&*outcome)) co_return post(context, *whole);
    const std::unique_ptr<ResponseSink> sink = client().sink();
    Task<Result<void>> sending = send_stream(std::get<StreamedResponse>(*std::move(outcome)), client().event(), context, *sink);
    co_return co_await std::move(sending);
  }
};

}  // namespace

int serve_streamed(RuntimeClient& client, EventHandler& handler, const InvocationLoopOptions& options) {
  const StopSignal stop(client);
  return Streamed(client, handler, options).serve();
}

}  // namespace martlet::lambda
