#pragma once
#include <chrono>
#include <memory>
#include <string>

#include <martlet/base/log.hpp>
#include <martlet/cloud/api/access_control.hpp>
#include <martlet/cloud/api/api.hpp>
#include <martlet/cloud/execution/async_invocation_queue.hpp>
#include <martlet/cloud/lambda/event_source_mapping_tags.hpp>
#include <martlet/cloud/lambda/function_runner.hpp>
#include <martlet/cloud/lambda/package_source.hpp>
#include <martlet/cloud/state/state_folder.hpp>

#include "lambda_limits.hpp"

namespace martlet::cloud {

struct LambdaOptions {
  std::string endpoint{};                 ///< this cloud's URL, for functions and clients: "http://127.0.0.1:4566"
  std::chrono::milliseconds pending{30};  ///< how long a new function stays Pending, or an update InProgress; may be 0
  LambdaLimits limits{};
  Log log{};  ///< receives the reasons why requests to function URLs failed
};

/// What other services need to know about a function.
struct FunctionSummary {
  std::string arn{};  ///< with the requested qualifier
  std::string role{};
  std::chrono::seconds timeout{};
};

/// AWS Lambda. A FunctionRunner runs the functions.
class LambdaService {
 public:
  /// Opens the service, and removes packages that no function uses. `loop` and `access_control` must outlive it. Fails for
  /// the same reasons as StateFolder::database(), or if a folder of the state can't be opened.
  static Result<LambdaService> open(Loop& loop, const StateFolder& state, AccessControl& access_control, LambdaOptions options);
  LambdaService(LambdaService&&) noexcept;
  ~LambdaService();

  void serve(Api& api);

  /// Sets the source of packages that requests specify as S3 objects. Without a source, such requests are refused.
  void set_package_source(PackageSource& source);
  /// Sets what runs the functions, and passes it the reserved concurrency. Without a runner, invocations are refused.
  void set_function_runner(FunctionRunner& runner);
  /// Returns the object with which the queue of asynchronous invocations stores its events and looks up functions.
  AsyncInvocationQueueBackend& invocation_queue_backend();

  // Functions for the other services of this cloud. `function` is a name or an ARN, with an optional qualifier.

  /// Returns whether the function's resource policy allows `service` ("apigateway.amazonaws.com") to invoke it on behalf of `source_arn`.
  /// Returns false if the function doesn't exist.
  bool may_be_invoked_by(const std::string& service, const std::string& function_arn, const std::string& source_arn);
  /// Invokes the function without checking permissions. Fails as Invoke does if it can't run; a throttled invocation is a result, not a
  /// failure.
  Task<ServiceResult<InvokeResult>> invoke(std::string function_arn, std::string event);
  /// Finds a function; nullopt if the function, version or alias doesn't exist in this account and region.
  std::optional<FunctionSummary> find_function(const std::string& account, const std::string& region, const std::string& function);
  /// Sets where the tags of event source mappings are stored. `tags` must outlive this object.
  void set_event_source_mapping_tags(lambda::EventSourceMappingTags& tags);
  /// Queues an event for the function, like Invoke with the type Event, without checking permissions.
  ServiceResult<> enqueue(const std::string& function_arn, std::string event);
  /// Does the same after checking that `as` may invoke the function.
  ServiceResult<> enqueue(const Identity& as, const std::string& region, const std::string& function, std::string event);

  /// Returns whether this is a request for a package, with a link from GetFunction. Such links have no AWS signature.
  bool is_package_link(const http::Request& request) const;
  http::Response answer_package_link(const http::Request& request) const;

  /// Returns whether this is a request to a function URL, "http://ID.lambda-url.REGION.localhost:4566/" or ".../_aws/lambda-url/ID/".
  static bool is_for_a_function_url(const http::Request& request);
  /// Responds to a request for which is_for_a_function_url() is true. `request` must live until the task completes.
  Task<http::Response> answer_function_url(http::Request& request);

 private:
  struct Parts;
  explicit LambdaService(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace martlet::cloud
