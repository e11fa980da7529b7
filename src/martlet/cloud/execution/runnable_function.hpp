#pragma once
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include <martlet/base/result.hpp>
#include <martlet/cloud/sandbox/function_version.hpp>

namespace martlet::cloud {

/// A version of a function that the control plane requests to be run.
struct RunnableFunction {
  /// Contains name, version, account, region, timeout, memory, variables, endpoint, and `folder` with the code (code_folders.hpp). Must
  /// pass validate(). Its `credentials` and `concurrency_max` are ignored: see `credentials` below and FunctionPool::reserve().
  FunctionVersion function;
  /// Changes whenever the code or the configuration changes, for example RevisionId, or CodeSha256 and a counter. An environment with
  /// another revision accepts no more invocations and ends when it is idle.
  std::string revision;
  /// Returns the role's keys. Called whenever a process starts. If it fails, the invocation fails with the same error.
  std::function<Result<FunctionCredentials>()> credentials;
};

/// Returns the version that an invocation of an alias runs: `version`, or one of `weights` (version -> share from 0 to 1). `random`, from 0
/// to 1 (exclusive), decides. The shares apply in the order of the map, and the rest belongs to `version`. Contract: AWS Lambda Developer
/// Guide, "Implement Lambda canary deployments using a weighted alias".
std::string weighted_version(const std::string& version, const std::map<std::string, double>& weights, double random);

/// Returns `arn:aws:lambda:us-east-1:000000000000:function:name`, without a qualifier, as FunctionPool's reserve() and retire() expect it.
std::string unqualified_arn_of(const FunctionVersion& function);

}  // namespace martlet::cloud
