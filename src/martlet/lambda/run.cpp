#include "run.hpp"

#include "environment.hpp"
#include "init_failure.hpp"
#include "serve_buffered.hpp"

namespace martlet::lambda::run_detail {
namespace {

Result<std::unique_ptr<EventHandler>> initialized(const std::function<Result<std::unique_ptr<EventHandler>>()>& initialize,
                                                  FunctionError& why) {
  try {
    auto handler = initialize();
    if (!handler) why = FunctionError(handler.error());
    return handler;
  } catch (...) {
    why = from_exception(std::current_exception());
    return failure(Code::internal, why.message);
  }
}

}  // namespace

int run(std::unique_ptr<EventHandler> handler) {
  return run_after([&]() -> Result<std::unique_ptr<EventHandler>> { return std::move(handler); });
}

int run_after(const std::function<Result<std::unique_ptr<EventHandler>>()>& initialize) {
  const LambdaEnvironment environment = LambdaEnvironment::read();
  const Log log = environment.log();
  if (!environment.is_lambda()) {
    log.write(Level::fatal, "AWS_LAMBDA_RUNTIME_API is not set: this program is a Lambda function, which only Lambda can start");
    return 1;
  }
  RuntimeClient client(environment.runtime_api, log);
  FunctionError why;
  const auto handler = initialized(initialize, why);
  if (!handler) return report_init_failure(client, why, log);
  return serve_buffered(client, **handler, {.log = log, .run_task = {}});
}

}  // namespace martlet::lambda::run_detail
