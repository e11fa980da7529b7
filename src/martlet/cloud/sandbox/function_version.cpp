#include <algorithm>
#include <array>
#include <string_view>

#include <martlet/base/text.hpp>
#include <martlet/cloud/sandbox/function_version.hpp>

namespace martlet::cloud {
namespace {

using namespace std::chrono_literals;

// The variables that a function can't set. Contract: AWS Lambda Developer Guide, "Defined runtime environment variables".
constexpr std::array<std::string_view, 15> reserved = {
    "_HANDLER",
    "_X_AMZN_TRACE_ID",
    "AWS_ACCESS_KEY",
    "AWS_ACCESS_KEY_ID",
    "AWS_DEFAULT_REGION",
    "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
    "AWS_LAMBDA_FUNCTION_NAME",
    "AWS_LAMBDA_FUNCTION_VERSION",
    "AWS_LAMBDA_INITIALIZATION_TYPE",
    "AWS_LAMBDA_LOG_GROUP_NAME",
    "AWS_LAMBDA_LOG_STREAM_NAME",
    "AWS_LAMBDA_RUNTIME_API",
    "AWS_REGION",
    "AWS_SECRET_ACCESS_KEY",
    "AWS_SESSION_TOKEN",
};

bool is_variable_name(std::string_view name) {
  return name.size() >= 2 && is_ascii_alpha(name[0]) &&
         std::all_of(name.begin(), name.end(), [](char c) { return is_ascii_alpha(c) || is_ascii_digit(c) || c == '_'; });
}

Result<void> check_variables(const std::map<std::string, std::string>& variables) {
  std::size_t bytes = 0;
  for (const auto& [name, value] : variables) {
    if (std::find(reserved.begin(), reserved.end(), name) != reserved.end() || name == "LAMBDA_TASK_ROOT" || name == "LAMBDA_RUNTIME_DIR") {
      return failure(Code::conflict, "Lambda sets the variable " + name + " itself");
    }
    if (!is_variable_name(name)) {
      return failure(Code::malformed, '"' + name + "\" can't be the name of a variable",
                     "names begin with a letter, followed by letters, digits and _, and have at least two characters");
    }
    if (value.find('\0') != std::string::npos) return failure(Code::malformed, "the variable " + name + " contains a null byte");
    bytes += name.size() + value.size();
  }
  if (bytes > variables_bytes_max) {
    return failure(Code::out_of_range,
                   "the variables hold " + std::to_string(bytes) + " bytes, but Lambda allows " + std::to_string(variables_bytes_max));
  }
  return {};
}

}  // namespace

Result<void> validate(const FunctionVersion& function) {
  if (function.timeout < 1ms || function.timeout > 900s) {
    return failure(Code::out_of_range, "the timeout is " + std::to_string(function.timeout.count()) + " ms, but Lambda allows 1 to 900000");
  }
  if (function.memory_mb < 128 || function.memory_mb > 10'240) {
    return failure(Code::out_of_range, "the memory size is " + std::to_string(function.memory_mb) + " MB, but Lambda allows 128 to 10240");
  }
  if (function.concurrency_max == 0) return failure(Code::out_of_range, "the concurrency is 0, so nothing could run");
  return check_variables(function.variables);
}

std::string arn_of(const FunctionVersion& function) {
  std::string arn = "arn:aws:lambda:" + function.region + ':' + function.account + ":function:" + function.name;
  if (function.version != "$LATEST") arn += ':' + function.version;
  return arn;
}

std::string log_group_of(const FunctionVersion& function) {
  return function.log_group.empty() ? "/aws/lambda/" + function.name : function.log_group;
}

}  // namespace martlet::cloud
