#pragma once
#include <filesystem>

#include <martlet/cloud/execution/code_folders.hpp>
#include <martlet/cloud/execution/event_queue.hpp>
#include <martlet/cloud/execution/function_pool.hpp>
#include <martlet/cloud/lambda/function_runner.hpp>
#include <martlet/net/reactor/reactor.hpp>

namespace martlet::cloud {

struct LambdaRunnerOptions {
  std::filesystem::path code_folder;     ///< unpacked packages
  std::filesystem::path scratch_folder;  ///< the environments' /tmp
  std::size_t concurrency_max = 1000;    ///< concurrent invocations of an account in a region
  FunctionLogSink log{};
};

/// A FunctionRunner that runs Lambda's functions with the pool, the queue and the folders of cloud/execution.
class LambdaRunner final : public FunctionRunner {
 public:
  LambdaRunner(net::Reactor& reactor, EventQueueBackend& events, LambdaRunnerOptions options);

  Result<std::filesystem::path> unpack(const std::filesystem::path& zip, std::string_view code_sha256) override;
  void forget_code(std::string_view code_sha256) override;
  Task<InvokeResult> invoke(RunnableFunction function, InvokeRequest request) override;
  Task<InvokeResult> invoke_streamed(RunnableFunction function, InvokeRequest request) override;
  void accept(QueuedEvent event) override;
  void reserve(std::string_view unqualified_arn, std::optional<std::size_t> concurrency) override;
  void retire(std::string_view unqualified_arn, std::string_view version) override;

  /// Resumes stored asynchronous invocations. Call it once functions can be found.
  void start_queue();

 private:
  net::Reactor& reactor_;
  EventQueueBackend& events_;
  CodeFolders folders_;
  FunctionPool pool_;
  std::optional<EventQueue> queue_;
};

}  // namespace martlet::cloud
