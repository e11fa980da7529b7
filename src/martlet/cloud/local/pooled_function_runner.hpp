#pragma once
#include <filesystem>

#include <martlet/cloud/execution/async_invocation_queue.hpp>
#include <martlet/cloud/execution/code_folders.hpp>
#include <martlet/cloud/execution/function_pool.hpp>
#include <martlet/cloud/lambda/function_runner.hpp>
#include <martlet/net/reactor/reactor.hpp>

namespace martlet::cloud {

struct PooledFunctionRunnerOptions {
  std::filesystem::path code_folder;     ///< unpacked packages
  std::filesystem::path scratch_folder;  ///< the environments' /tmp
  std::size_t concurrency_max = 1000;    ///< concurrent invocations of an account in a region
  FunctionLogSink log{};
};

/// Implements FunctionRunner with the pool, the queue and the folders of cloud/execution.
class PooledFunctionRunner final : public FunctionRunner {
 public:
  PooledFunctionRunner(net::Reactor& reactor, AsyncInvocationQueueBackend& events, PooledFunctionRunnerOptions options);

  Result<std::filesystem::path> unpack(const std::filesystem::path& zip, std::string_view code_sha256) override;
  void remove_code(std::string_view code_sha256) override;
  Task<InvokeResult> invoke(RunnableFunction function, InvokeRequest request) override;
  Task<InvokeResult> invoke_streamed(RunnableFunction function, InvokeRequest request) override;
  void enqueue(QueuedInvocation event) override;
  void set_reserved_concurrency(std::string_view unqualified_arn, std::optional<std::size_t> concurrency) override;
  void end_environments(std::string_view unqualified_arn, std::string_view version) override;

  /// Starts the queue and resumes the stored asynchronous invocations. Call it after the functions have been loaded and before enqueue().
  void start_queue();

 private:
  net::Reactor& reactor_;
  AsyncInvocationQueueBackend& events_;
  CodeFolders folders_;
  FunctionPool pool_;
  std::optional<AsyncInvocationQueue> queue_;
};

}  // namespace martlet::cloud
