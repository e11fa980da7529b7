#pragma once
#include <memory>
#include <utility>

#include <martlet/lambda/run.hpp>

namespace martlet::lambda {

namespace run_detail {

/// Runs `handler` for the template below. `blocks` is true if the handler is a plain function, `streams` if it returns a stream.
int run_concurrently(std::unique_ptr<EventHandler> handler, bool blocks, bool streams);

}  // namespace run_detail

/// Does what run() does, but handles up to AWS_LAMBDA_MAX_CONCURRENCY invocations at once (see serve_invocations_concurrently()); one at a
/// time if the variable isn't set. A coroutine runs on the only event loop and must not block. A plain function runs on a thread, and must
/// allow concurrent calls. Link martlet::lambda_concurrent.
template <class H>
int run_concurrently(H handler) {
  constexpr bool blocks = !is_task<callable_handler_detail::Returned<H>>;
  constexpr bool streams = callable_handler_detail::streams<H>;
  return run_detail::run_concurrently(event_handler(std::move(handler)), blocks, streams);
}

}  // namespace martlet::lambda
