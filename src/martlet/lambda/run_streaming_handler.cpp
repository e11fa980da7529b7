// Separate from the rest of run.hpp: a function that doesn't stream shouldn't link it.
#include "environment.hpp"
#include "init_failure.hpp"
#include "run.hpp"
#include "serve_buffered.hpp"
#include "serve_streamed.hpp"

namespace martlet::lambda::run_detail {

int run_streaming_handler(std::unique_ptr<EventHandler> handler) {
  const LambdaEnvironment environment = LambdaEnvironment::read();
  const Log log = environment.log();
  if (!environment.is_lambda()) return run(std::move(handler));  // run() reports that the program isn't running in Lambda
  RuntimeClient client(environment.runtime_api, log);
  InvokeMode mode = InvokeMode::response_stream;
  if (!environment.invoke_mode.empty()) {
    const Result<InvokeMode> named_mode = invoke_mode_named(environment.invoke_mode);
    if (!named_mode) return report_init_failure(client, FunctionError(named_mode.error()), log);
    mode = *named_mode;
  }
  const InvocationLoopOptions options{.log = log, .run_task = {}};
  if (mode == InvokeMode::buffered) return serve_buffered(client, *handler, options);
  return serve_streamed(client, *handler, options);
}

}  // namespace martlet::lambda::run_detail
