#pragma once
#include <cstddef>
#include <exception>
#include <string>
#include <string_view>
#include <vector>

#include <martlet/base/result.hpp>

namespace martlet::lambda {

/// Why an invocation or the initialization failed, as reported to the caller of the function.
struct FunctionError {
  std::string message;
  std::string type = "Function.Error";   ///< `Category.Reason`; used by retries and alarms
  std::vector<std::string> stack_trace;  ///< innermost first; may be empty
  std::string logged{};                  ///< the text for the log if `message` may quote the caller's input; if empty, `message` is logged

  FunctionError() = default;
  explicit FunctionError(std::string message_text) : message(std::move(message_text)) {}
  FunctionError(std::string message_text, std::string type_name) : message(std::move(message_text)), type(std::move(type_name)) {}
  /// Converts an error: the type is `Function.NotFound` for Code::not_found, and so on; the place of the error becomes the stack trace.
  FunctionError(const Error& error);  // NOLINT: a Result's error converts to a function's error

  const std::string& log_text() const { return logged.empty() ? message : logged; }
  /// Returns `{"errorMessage":...,"errorType":...,"stackTrace":[...]}`. A message longer than 32 KiB is truncated.
  std::string to_json() const;
};

/// Returns the error for a response that the Runtime API refused as too large.
FunctionError response_too_large(std::size_t bytes);

/// Returns the error for a handler's exception: a thrown FunctionError unchanged, otherwise what() with the type `Function.Exception`.
FunctionError from_exception(const std::exception_ptr& exception);

}  // namespace martlet::lambda
