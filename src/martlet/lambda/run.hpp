#pragma once
#include <functional>
#include <memory>
#include <utility>

#include <martlet/base/result.hpp>
#include <martlet/lambda/callable_handler.hpp>

namespace martlet::lambda {

namespace run_detail {

int run(std::unique_ptr<EventHandler> handler);
int run_streaming_handler(std::unique_ptr<EventHandler> handler);
int run_after(const std::function<Result<std::unique_ptr<EventHandler>>()>& initialize);

}  // namespace run_detail

/// Runs a whole Lambda function: `int main() { return martlet::lambda::run(handler); }`. See event_handler() for the possible handlers and
/// serve_buffered() for what happens while it runs. The environment is read from the variables that Lambda sets. A handler that responds
/// with a stream is served by serve_streamed(). If MARTLET_INVOKE_MODE is BUFFERED, the stream is collected instead.
template <class H>
int run(H handler) {
  if constexpr (callable_handler_detail::streams<H>) {
    return run_detail::run_streaming_handler(event_handler(std::move(handler)));
  } else {
    return run_detail::run(event_handler(std::move(handler)));
  }
}

/// Does the same for a function that needs initialization: `initialize()` returns a Result of the handler. Its error, or an exception, is
/// reported as an initialization error, and the exit status is 1.
template <class Initialize>
int run_after(Initialize initialize) {
  return run_detail::run_after([&]() -> Result<std::unique_ptr<EventHandler>> {
    auto handler = initialize();
    if (!handler) return std::unexpected(std::move(handler.error()));
    return event_handler(*std::move(handler));
  });
}

}  // namespace martlet::lambda
