#pragma once
#include <functional>
#include <map>
#include <string>
#include <string_view>

#include <martlet/base/result.hpp>
#include <martlet/cloud/sandbox/function.hpp>

namespace martlet::cloud {

/// A version of a function, as the control plane wants it to run.
struct RunnableFunction {
  /// Name, version, account, region, timeout, memory, variables, endpoint; `folder` has its code (code_folders.hpp). Must pass check().
  /// `credentials` and `concurrency_max` of it are ignored: see `credentials` below and FunctionPool::reserve().
  Function function;
  /// Changes whenever code or configuration does, for example RevisionId, or CodeSha256 and a counter. An environment with another revision
  /// accepts no more invocations and ends when it is idle.
  std::string revision;
  /// The role's keys, requested whenever a process starts. If this fails, the invocation fails with its error.
  std::function<Result<FunctionCredentials>()> credentials;
};

/// The version that an invocation of an alias runs: `version`, or one of `weights` (version -> share from 0 to 1), chosen by `random` from
/// 0 to 1 (exclusive). The shares apply in the order of the map; the rest belongs to `version`.
/// Contract: AWS Lambda Developer Guide, "Implement Lambda canary deployments using a weighted alias".
std::string weighted_version(const std::string& version, const std::map<std::string, double>& weights, double random);

/// `arn:aws:lambda:us-east-1:000000000000:function:name`, without a qualifier: the key of reservations and retirements.
std::string unqualified_arn_of(const Function& function);

}  // namespace martlet::cloud
