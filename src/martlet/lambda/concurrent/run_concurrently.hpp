#pragma once
#include <memory>
#include <utility>

#include <martlet/lambda/run.hpp>

namespace martlet::lambda {

namespace run_detail {

/// `blocks`: its handler is a plain function.
int run_concurrently(std::unique_ptr<EventHandler> handler, bool blocks, bool streams);

}  // namespace run_detail

/// As run(), for a function that handles several invocations at once: as many as AWS_LAMBDA_MAX_CONCURRENCY says, by serve_concurrently();
/// without it one at a time, as run() does. A coroutine runs on the one event loop and must not block; a plain function runs on a thread,
/// so that several of its calls may run at once, and must be safe for that. Link martlet::lambda_concurrent.
template <class H>
int run_concurrently(H handler) {
  constexpr bool blocks = !is_task<run_detail::Returned<H>>;
  constexpr bool streams = run_detail::streams<H>;
  return run_detail::run_concurrently(event_handler(std::move(handler)), blocks, streams);
}

}  // namespace martlet::lambda
