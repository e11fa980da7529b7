#pragma once
#include <functional>
#include <string>

#include <martlet/base/result.hpp>
#include <martlet/cloud/sandbox/function_version.hpp>

namespace martlet::cloud {

/// A version of a function that the control plane requests to be run.
struct RunnableFunction {
  /// Contains name, version, account, region, timeout, memory, variables, endpoint, and `folder` with the code (code_folders.hpp). Must
  /// pass validate(). Its `credentials` and `concurrency_max` are ignored: see `credentials` below and
  /// FunctionPool::set_reserved_concurrency().
  FunctionVersion function;
  /// Changes whenever the code or the configuration changes, for example RevisionId, or CodeSha256 and a counter. An environment with
  /// another revision accepts no more invocations and ends when it is idle.
  std::string revision;
  /// Returns the role's keys. Called whenever a process starts. If it fails, the invocation fails with the same error.
  std::function<Result<FunctionCredentials>()> credentials;
};

/// Returns `arn:aws:lambda:us-east-1:000000000000:function:name`, without a qualifier, as FunctionPool's
/// set_reserved_concurrency() and end_environments() expect it.
std::string unqualified_arn_of(const FunctionVersion& function);

}  // namespace martlet::cloud
