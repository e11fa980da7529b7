#pragma once
#include <chrono>
#include <cstddef>
#include <map>
#include <string>

#include <martlet/base/result.hpp>

namespace martlet::cloud {

/// The credentials that a function gets from its role.
struct FunctionCredentials {
  std::string access_key_id = "test";
  std::string secret_access_key = "test";
  std::string session_token = "test";
};

/// A version of a function, with the settings needed to run it. The defaults are Lambda's.
struct FunctionVersion {
  std::string name = "function";
  std::string version = "$LATEST";
  std::string account = "000000000000";
  std::string region = "us-east-1";
  std::string folder;                            ///< the unpacked package; the function's LAMBDA_TASK_ROOT and working directory
  std::string bootstrap = "bootstrap";           ///< the program to start, in `folder`
  std::string handler = "bootstrap";             ///< _HANDLER
  std::chrono::milliseconds timeout{3'000};      ///< for an invocation, in ms; 1 to 900,000
  unsigned memory_mb = 128;                      ///< for all of its processes together, in MB; 128 to 10,240
  std::map<std::string, std::string> variables;  ///< the function's own environment variables; 4,096 bytes in all
  std::size_t concurrency_max = 1000;            ///< concurrent environments; further invocations are throttled
  /// Concurrent invocations in one environment, as on Lambda Managed Instances: the function's AWS_LAMBDA_MAX_CONCURRENCY.
  std::size_t invocations_max = 1;
  FunctionCredentials credentials;
  std::string endpoint_url;           ///< AWS_ENDPOINT_URL, unless the function sets it itself; not set if empty
  std::string log_group;              ///< `/aws/lambda/NAME` if empty
  std::string runtime_version{};      ///< `provided:al2023.v123`, for the log line INIT_START, which is omitted if this is empty
  std::string runtime_version_arn{};  ///< also for INIT_START
};

inline constexpr std::size_t variables_bytes_max = 4096;

/// Checks that Lambda would accept `function`. Fails with Code::out_of_range for the timeout, the memory or the size of the variables, with
/// Code::malformed for the name of a variable (a letter, then letters, digits and `_`, at least two characters), and with Code::conflict
/// for a variable that Lambda sets itself. Contract: AWS Lambda API Reference, CreateFunction.
Result<void> validate(const FunctionVersion& function);

/// Returns `arn:aws:lambda:us-east-1:000000000000:function:function`, followed by `:VERSION` for a published version.
std::string arn_of(const FunctionVersion& function);
/// Returns the function's log group: `log_group`, or else `/aws/lambda/function`.
std::string log_group_of(const FunctionVersion& function);

}  // namespace martlet::cloud
