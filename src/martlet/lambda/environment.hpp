#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/base/log.hpp>
#include <martlet/base/result.hpp>
#include <martlet/lambda/invoke_mode.hpp>

namespace martlet::lambda {

/// The environment variables of a function: those that Lambda sets, and Martlet's own, which the infrastructure code sets to describe the
/// API in front of the function. A variable that isn't set is "".
/// The views are valid until the process's environment is changed.
/// Contract: AWS Lambda Developer Guide, "Defined runtime environment variables".
struct LambdaEnvironment {
  std::string_view runtime_api;       ///< AWS_LAMBDA_RUNTIME_API, host:port; "" outside Lambda
  std::string_view function_name;     ///< AWS_LAMBDA_FUNCTION_NAME
  std::string_view function_version;  ///< AWS_LAMBDA_FUNCTION_VERSION
  std::string_view region;            ///< AWS_REGION
  std::string_view handler;           ///< _HANDLER
  Level log_level = Level::info;      ///< AWS_LAMBDA_LOG_LEVEL
  /// AWS_LAMBDA_MAX_CONCURRENCY: how many invocations Lambda sends concurrently (Managed Instances); 1 if it isn't set or isn't a positive
  /// number. lambda/concurrent handles this many at once. serve_buffered() and serve_streamed() handle one at a time, which Lambda
  /// allows.
  std::uint32_t concurrency_max = 1;

  /// MARTLET_BASE_PATH: the prefix that a custom domain adds to the application's paths; see HttpEventOptions::base_path.
  std::string_view base_path;
  /// MARTLET_BINARY_MEDIA_TYPES: the `binaryMediaTypes` of the REST API in front of the function, separated by commas; see
  /// HttpEventOptions::binary_media_types.
  std::vector<std::string> binary_media_types;

  /// MARTLET_INVOKE_MODE: whether responses are streamed; see invoke_mode_named().
  std::string_view invoke_mode;

  static LambdaEnvironment read();

  bool is_lambda() const { return !runtime_api.empty(); }
  /// Returns a log that writes JSON lines of `log_level` and above to standard error.
  Log log() const { return Log(log_level); }
};

}  // namespace martlet::lambda
