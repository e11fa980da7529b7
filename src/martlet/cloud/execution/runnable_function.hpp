#pragma once
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include <martlet/base/result.hpp>
#include <martlet/cloud/sandbox/function.hpp>

namespace martlet::cloud {

/// A version of a function, as the control plane wants it run.
struct RunnableFunction {
  /// Name, version, account, region, timeout, memory, variables, endpoint; `folder` is that of its code (code_folders.hpp). Must pass
  /// check(). Its `credentials` and `concurrency_max` are ignored: see `credentials` here, and FunctionPool::reserve().
  Function function;
  /// Changes whenever code or configuration does, as RevisionId or as CodeSha256 and a counter. An environment of another revision takes no
  /// further invocation, and ends when it is idle.
  std::string revision;
  /// The role's keys, requested whenever a process starts. Its failure is the invocation's error.
  std::function<Result<FunctionCredentials>()> credentials;
};

/// The version that an invocation of an alias runs: `version`, or one of `weights` (version -> share from 0 to 1), as `random` from 0 to 1
/// (exclusive) falls. The shares are taken in the order of the map, the rest is `version`'s.
/// Contract: AWS Lambda Developer Guide, "Implement Lambda canary deployments using a weighted alias".
std::string weighted_version(const std::string& version, const std::map<std::string, double>& weights, double random);

/// `arn:aws:lambda:us-east-1:000000000000:function:name`, without a qualifier: what reservations and retirements are keyed by.
std::string unqualified_arn_of(const Function& function);

}  // namespace martlet::cloud
