#pragma once
#include <filesystem>
#include <optional>
#include <string_view>

#include <martlet/async/task.hpp>
#include <martlet/base/result.hpp>
#include <martlet/cloud/execution/async_invocation_queue.hpp>
#include <martlet/cloud/execution/runnable_function.hpp>
#include <martlet/cloud/sandbox/invoke_request.hpp>
#include <martlet/cloud/sandbox/invoke_result.hpp>

namespace martlet::cloud {

/// The interface through which the control plane runs functions.
class FunctionRunner {
 public:
  virtual ~FunctionRunner() = default;
  /// Returns the folder of an unpacked package; unpacks it if necessary.
  virtual Result<std::filesystem::path> unpack(const std::filesystem::path& zip, std::string_view code_sha256) = 0;
  /// Removes unpacked code. No function may use it any more.
  virtual void remove_code(std::string_view code_sha256) = 0;

  virtual Task<InvokeResult> invoke(RunnableFunction function, InvokeRequest request) = 0;
  virtual Task<InvokeResult> invoke_streamed(RunnableFunction function, InvokeRequest request) = 0;
  /// Queues an asynchronous invocation. It is stored when this function returns.
  virtual void enqueue(QueuedInvocation event) = 0;

  /// Sets the reserved concurrency of a function; see FunctionPool.
  virtual void set_reserved_concurrency(std::string_view unqualified_arn, std::optional<std::size_t> concurrency) = 0;
  /// Ends the idle environments of a deleted function or version, and the busy ones when they become idle. "" means all versions.
  virtual void end_environments(std::string_view unqualified_arn, std::string_view version) = 0;
};

}  // namespace martlet::cloud
