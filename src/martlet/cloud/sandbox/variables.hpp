#pragma once
#include <string>
#include <string_view>
#include <vector>

#include <martlet/cloud/sandbox/function.hpp>

namespace martlet::cloud {

/// The whole environment of a function's process, `NAME=value` each: what Lambda sets for an OS-only runtime, and the function's own.
/// `runtime_api` is host:port. AWS_EXECUTION_ENV isn't set for custom runtimes, and _X_AMZN_TRACE_ID is the runtime's to set.
std::vector<std::string> variables_of(const Function& function, std::string_view runtime_api, std::string_view log_stream);

}  // namespace martlet::cloud
