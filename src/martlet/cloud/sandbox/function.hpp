#pragma once
#include <chrono>
#include <cstddef>
#include <map>
#include <string>

#include <martlet/base/result.hpp>

namespace martlet::cloud {

/// The keys that a function's role would give it.
struct FunctionCredentials {
  std::string access_key_id = "test";
  std::string secret_access_key = "test";
  std::string session_token = "test";
};

/// A version of a function, as it is run. The defaults are Lambda's.
struct Function {
  std::string name = "function";
  std::string version = "$LATEST";
  std::string account = "000000000000";
  std::string region = "us-east-1";
  std::string folder;                            ///< the unpacked package; the function's LAMBDA_TASK_ROOT and working directory
  std::string bootstrap = "bootstrap";           ///< the program to start, in `folder`
  std::string handler = "bootstrap";             ///< _HANDLER
  std::chrono::milliseconds timeout{3'000};      ///< of an invocation; 1 to 900,000
  unsigned memory_mb = 128;                      ///< 128 to 10,240; its processes together have no more
  std::map<std::string, std::string> variables;  ///< the function's own environment; 4,096 bytes in all
  std::size_t concurrency_max = 1000;            ///< environments at once; an invocation beyond them is throttled
  /// Invocations that one environment handles at once, as on Lambda Managed Instances: the function's AWS_LAMBDA_MAX_CONCURRENCY.
  std::size_t invocations_max = 1;
  FunctionCredentials credentials;
  std::string endpoint_url;           ///< AWS_ENDPOINT_URL, unless the function sets it itself; empty: it has none
  std::string log_group;              ///< empty: `/aws/lambda/NAME`
  std::string runtime_version{};      ///< `provided:al2023.v123`, for the line INIT_START; empty: without one
  std::string runtime_version_arn{};  ///< the same
};

inline constexpr std::size_t variables_bytes_max = 4096;

/// Is `function` one that Lambda would take? Code::out_of_range for timeout, memory and size of the variables; Code::malformed for the
/// name of a variable (a letter, then letters, digits and `_`, two characters at least); Code::conflict for one that Lambda sets itself.
/// Contract: AWS Lambda API Reference, CreateFunction.
Result<void> check(const Function& function);

/// `arn:aws:lambda:us-east-1:000000000000:function:function`; with `:VERSION` for a published one.
std::string arn_of(const Function& function);
/// `/aws/lambda/function`, or what the function has instead.
std::string log_group_of(const Function& function);

}  // namespace martlet::cloud
