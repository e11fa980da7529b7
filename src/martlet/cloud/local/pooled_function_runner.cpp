#include "pooled_function_runner.hpp"

namespace martlet::cloud {
namespace {

FunctionPoolOptions pool_options(PooledFunctionRunnerOptions& options) {
  FunctionPoolOptions pool;
  pool.log = std::move(options.log);
  pool.account_concurrency_max = options.concurrency_max;
  pool.scratch_folder = options.scratch_folder.string();
  return pool;
}

}  // namespace

PooledFunctionRunner::PooledFunctionRunner(net::Reactor& reactor, AsyncInvocationQueueBackend& events, PooledFunctionRunnerOptions options)
    : reactor_(reactor), events_(events), folders_(options.code_folder), pool_(reactor, pool_options(options)) {}

void PooledFunctionRunner::start_queue() { queue_.emplace(reactor_, pool_, events_); }

Result<std::filesystem::path> PooledFunctionRunner::unpack(const std::filesystem::path& zip, std::string_view code_sha256) {
  return folders_.unpack(zip, code_sha256);
}
void PooledFunctionRunner::remove_code(std::string_view code_sha256) { folders_.remove(code_sha256); }
Task<InvokeResult> PooledFunctionRunner::invoke(RunnableFunction function, InvokeRequest request) {
  return pool_.invoke(std::move(function), std::move(request));
}
Task<InvokeResult> PooledFunctionRunner::invoke_streamed(RunnableFunction function, InvokeRequest request) {
  return pool_.invoke_streamed(std::move(function), std::move(request));
}
void PooledFunctionRunner::enqueue(QueuedInvocation event) { queue_->enqueue(std::move(event)); }
void PooledFunctionRunner::set_reserved_concurrency(std::string_view unqualified_arn, std::optional<std::size_t> concurrency) {
  pool_.set_reserved_concurrency(unqualified_arn, concurrency);
}
void PooledFunctionRunner::end_environments(std::string_view unqualified_arn, std::string_view version) {
  pool_.end_environments(unqualified_arn, version);
}

}  // namespace martlet::cloud
