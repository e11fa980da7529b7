// Separate from the rest of run.hpp: a function that doesn't stream shouldn't link it.
#include "environment.hpp"
#include "run.hpp"
#include "serve.hpp"

namespace martlet::lambda::run_detail {

Task<Outcome> collected(Task<StreamedOutcome> streaming) {
  StreamedOutcome streamed = co_await std::move(streaming);
  if (!streamed) co_return std::unexpected(std::move(streamed.error()));
  if (auto* whole = std::get_if<std::string>(&*streamed)) co_return std::move(*whole);
  auto& response = std::get<StreamedResponse>(*streamed);
  std::string all = std::move(response.beginning);
  while (response.parts) {
    Task<std::optional<std::string>> coming = response.parts->next();
    const std::optional<std::string> part = co_await std::move(coming);
    if (!part) break;
    all += *part;
  }
  co_return all;
}

int run_streamed(std::unique_ptr<EventHandler> handler) {
  const LambdaEnvironment environment = LambdaEnvironment::read();
  const Log log = environment.log();
  if (!environment.is_lambda()) return run(std::move(handler));  // run() reports that the program isn't running in Lambda
  RuntimeClient client(environment.runtime_api, log);
  InvokeMode mode = InvokeMode::response_stream;
  if (!environment.invoke_mode.empty()) {
    const Result<InvokeMode> told = invoke_mode_named(environment.invoke_mode);
    if (!told) return report_init_failure(client, FunctionError(told.error()), log);
    mode = *told;
  }
  const ServeOptions options{.log = log, .run_task = {}};
  if (mode == InvokeMode::buffered) return serve(client, *handler, options);
  return serve_streamed(client, *handler, options);
}

}  // namespace martlet::lambda::run_detail
