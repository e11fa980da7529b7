#include "lambda_runner.hpp"

namespace martlet::cloud {
namespace {

FunctionPoolOptions pool_options(LambdaRunnerOptions& options) {
  FunctionPoolOptions pool;
  pool.log = std::move(options.log);
  pool.account_concurrency_max = options.concurrency_max;
  pool.scratch_folder = options.scratch_folder.string();
  return pool;
}

}  // namespace

LambdaRunner::LambdaRunner(net::Reactor& reactor, EventQueueBackend& events, LambdaRunnerOptions options)
    : reactor_(reactor), events_(events), folders_(options.code_folder), pool_(reactor, pool_options(options)) {}

void LambdaRunner::start_queue() { queue_.emplace(reactor_, pool_, events_); }

Result<std::filesystem::path> LambdaRunner::unpack(const std::filesystem::path& zip, std::string_view code_sha256) {
  return folders_.unpack(zip, code_sha256);
}
void LambdaRunner::forget_code(std::string_view code_sha256) { folders_.remove(code_sha256); }
Task<InvokeResult> LambdaRunner::invoke(RunnableFunction function, InvokeRequest request) {
  return pool_.invoke(std::move(function), std::move(request));
}
Task<InvokeResult> LambdaRunner::invoke_streamed(RunnableFunction function, InvokeRequest request) {
  return pool_.invoke_streamed(std::move(function), std::move(request));
}
void LambdaRunner::accept(QueuedEvent event) { queue_->accept(std::move(event)); }
void LambdaRunner::reserve(std::string_view unqualified_arn, std::optional<std::size_t> concurrency) {
  pool_.reserve(unqualified_arn, concurrency);
}
void LambdaRunner::retire(std::string_view unqualified_arn, std::string_view version) { pool_.retire(unqualified_arn, version); }

}  // namespace martlet::cloud
