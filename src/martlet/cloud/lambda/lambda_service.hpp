#pragma once
#include <chrono>
#include <memory>
#include <string>

#include <martlet/base/log.hpp>
#include <martlet/cloud/api/api.hpp>
#include <martlet/cloud/api/authority.hpp>
#include <martlet/cloud/execution/event_queue.hpp>
#include <martlet/cloud/lambda/function_runner.hpp>
#include <martlet/cloud/lambda/package_source.hpp>
#include <martlet/cloud/lambda/tagged_resources.hpp>
#include <martlet/cloud/state/state_folder.hpp>

#include "lambda_limits.hpp"

namespace martlet::cloud {

struct LambdaOptions {
  std::string endpoint{};                 ///< where functions and clients reach this cloud: "http://127.0.0.1:4566"
  std::chrono::milliseconds pending{30};  ///< how long a new function is Pending, and an update in progress; 0: not at all
  LambdaLimits limits{};
  Log log{};  ///< why requests to function URLs failed
};

/// What other services ask of a function.
struct FunctionFacts {
  std::string arn{};  ///< with the qualifier that it was asked for with
  std::string role{};
  std::chrono::seconds timeout{};
};

/// Lambda, but for running the functions: see FunctionRunner.
class LambdaService {
 public:
  /// `loop` and `authority` must outlive it. Packages that no function has are removed. Fails where the state can't be read.
  static Result<LambdaService> open(Loop& loop, const StateFolder& state, Authority& authority, LambdaOptions options);
  LambdaService(LambdaService&&) noexcept;
  ~LambdaService();

  void serve(Api& api);

  /// Where packages come from that are given as objects of S3. Without it they are refused.
  void read_packages_from(PackageSource& source);
  /// What runs the functions. Without it invocations are refused. Reservations are said to it again.
  void run_with(FunctionRunner& runner);
  /// What the queue of asynchronous invocations asks and keeps its events with.
  EventSource& event_source();

  // For the other services of this cloud. `function` is a name or an ARN, with a qualifier if need be.

  /// Does the function's resource policy let `service` ("apigateway.amazonaws.com") invoke it for `source_arn`? false also where there is
  /// no such function.
  bool may_be_invoked_by(const std::string& service, const std::string& function_arn, const std::string& source_arn);
  /// Invokes it, whoever asks. Fails as Invoke does where it can't be run; throttling is an outcome.
  Task<Reply<InvokeResult>> invoke(std::string function_arn, std::string event);
  /// nullopt: there is no such function, version or alias in this account and region.
  std::optional<FunctionFacts> find_function(const std::string& account, const std::string& region, const std::string& function);
  /// Tags of what isn't a function are kept there. `others` must outlive this.
  void tag_also(lambda::TaggedResources& others);
  /// Takes an event for it, as Invoke does with the type Event, whoever asks.
  Reply<> accept(const std::string& function_arn, std::string event);
  /// The same; `as` must be allowed to.
  Reply<> accept(const Identity& as, const std::string& region, const std::string& function, std::string event);

  /// Is this a request for a package, by a link that GetFunction answered? Such links bear no AWS signature.
  bool is_package_link(const http::Request& request) const;
  http::Response answer_package_link(const http::Request& request) const;

  /// Is this a request to a function URL, "http://ID.lambda-url.REGION.localhost:4566/" or ".../_aws/lambda-url/ID/"?
  static bool is_for_a_function_url(const http::Request& request);
  /// Answers it as the URL does. `request` must live until the answer is there.
  Task<http::Response> answer_function_url(http::Request& request);

 private:
  struct Parts;
  explicit LambdaService(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace martlet::cloud
