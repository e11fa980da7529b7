#pragma once
#include <martlet/lambda/event_handler.hpp>
#include <martlet/lambda/invocation_loop_options.hpp>
#include <martlet/lambda/runtime_client.hpp>

namespace martlet::lambda {

/// Does what serve_buffered() does for a function that streams its responses (InvokeMode::response_stream), with handler.handle_streamed().
int serve_streamed(RuntimeClient& client, EventHandler& handler, const InvocationLoopOptions& options);

}  // namespace martlet::lambda
